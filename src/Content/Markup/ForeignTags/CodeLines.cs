namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>Knows, line after line, whether fenced code is open: nothing in it is a tag.</summary>
internal struct CodeLines
{
    private char fence;
    private int count;

    public readonly bool IsOpen => fence != '\0';

    /// <returns>True for a line of code and for its fences.</returns>
    public bool Take(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" \t");
        if (fence == '\0') text = AfterMarkers(text);
        var c = text.IsEmpty ? '\0' : text[0];
        if (c is not ('`' or '~')) return fence != '\0';
        var run = text.IndexOfAnyExcept(c);
        if (run < 0) run = text.Length;
        if (fence == '\0')
        {
            if (run < 3 || (c == '`' && text[run..].Contains('`'))) return false;
            (fence, count) = (c, run);
        }
        else if (c == fence && run >= count && Ends(text[run..].TrimStart())) fence = '\0';
        return true;
    }

    /// <summary>In a table of Diplodoc the cell may end on the line of the fence.</summary>
    private static bool Ends(ReadOnlySpan<char> rest) => rest.IsEmpty || rest[0] == '|';

    /// <summary>Code may begin behind «- », «1. » or «> ».</summary>
    private static ReadOnlySpan<char> AfterMarkers(ReadOnlySpan<char> text)
    {
        while (text.Length > 1 && (text[0] is '-' or '*' or '+' or '>' || char.IsAsciiDigit(text[0])))
        {
            var end = text[0] == '>' ? 1 : text.IndexOf(' ') + 1;
            if (end <= 0 || (end > 2 && text[end - 2] is not ('.' or ')')) || end > 5) break;
            text = text[end..].TrimStart(' ');
        }
        return text;
    }
}
