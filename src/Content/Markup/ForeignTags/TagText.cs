namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>Reads the parts of a tag: names, brackets that pair, quoted titles.</summary>
internal static class TagText
{
    /// <summary>A tag is a line or two; a search that goes farther only burns time on a broken file.</summary>
    private const int LongestTag = 2000;

    /// <summary>Index of the bracket that pairs with the one at <paramref name="start"/>, or -1.</summary>
    public static int Pair(ReadOnlySpan<char> text, int start, char open, char close)
    {
        var depth = 0;
        var end = Math.Min(text.Length, start + LongestTag);
        for (var i = start; i < end; i++)
        {
            if (text[i] == open) depth++;
            else if (text[i] == close && --depth == 0) return i;
        }
        return -1;
    }

    /// <summary>Index of <paramref name="end"/> behind <paramref name="start"/>, or -1.</summary>
    public static int End(ReadOnlySpan<char> text, int start, string end)
    {
        var at = text[start..Math.Min(text.Length, start + LongestTag)].IndexOf(end);
        return at < 0 ? -1 : start + at;
    }

    public static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-')) end++;
        return text[..end];
    }

    /// <summary>What stands in the first pair of quotes; empty when there is none.</summary>
    public static string Quoted(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny('"', '\'');
        if (start < 0) return "";
        var end = text.LastIndexOf(text[start]);
        return end > start ? text[(start + 1)..end].ToString() : "";
    }

    /// <summary>Value of <c>name=value</c> in an attribute list, quotes taken off.</summary>
    public static string Value(ReadOnlySpan<char> attributes, string name)
    {
        var at = attributes.IndexOf(name + "=");
        if (at < 0) return "";
        var rest = attributes[(at + name.Length + 1)..];
        if (!rest.IsEmpty && rest[0] is '"' or '\'')
        {
            var quote = rest[1..].IndexOf(rest[0]);
            return quote < 0 ? "" : rest[1..(quote + 1)].ToString();
        }
        var end = rest.IndexOf(';');
        return (end < 0 ? rest : rest[..end]).Trim().ToString();
    }

    public static int IndentOf(ReadOnlySpan<char> line) => line.Length - line.TrimStart(" \t").Length;
}
