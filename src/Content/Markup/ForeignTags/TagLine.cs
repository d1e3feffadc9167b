using System.Text;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>One line with tags in it: text is copied, tags are rewritten, code between backticks is left alone.</summary>
internal sealed class TagLine(ForeignTagReader owner)
{
    private const int MaximumDepth = 6;
    private readonly DiplodocTags diplodoc = new(owner);
    private readonly BraceTags braces = new(owner);
    private int depth;

    /// <summary>Indentation of the line that is being read.</summary>
    public string Indent { get; private set; } = "";

    /// <summary>An included file has lines of its own; after it the line goes on.</summary>
    public void Restore(string indent) => Indent = indent;

    public void Read(ReadOnlySpan<char> line)
    {
        Indent = line[..TagText.IndentOf(line)].ToString();
        var output = owner.Output;
        var hadTags = Rewrite(line, output.Current);
        if (!hadTags || !TagOutput.IsBlank(output.Current)) output.EndLine();
        else output.Current.Clear();
    }

    /// <summary>Rewrites a piece of text that stands inside a tag.</summary>
    public string Inline(ReadOnlySpan<char> text)
    {
        var inner = new StringBuilder();
        if (depth >= MaximumDepth || !text.Contains('{')) inner.Append(text);
        else
        {
            depth++;
            Rewrite(text, inner);
            depth--;
        }
        return inner.ToString();
    }

    private bool Rewrite(ReadOnlySpan<char> text, StringBuilder output)
    {
        var hadTags = false;
        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny('{', '`', '\\');
            if (next < 0) break;
            output.Append(text.Slice(at, next));
            at += next;
            var length = text[at] == '{' ? Tag(text[at..], output) : 0;
            hadTags |= length > 0;
            if (length > 0)
            {
                at += length;
                continue;
            }
            length = text[at] == '`' ? CodeLength(text[at..]) : text[at] == '\\' ? Math.Min(2, text.Length - at) : 1;
            output.Append(text.Slice(at, length));
            at += length;
        }
        output.Append(text[at..]);
        return hadTags;
    }

    /// <returns>Length of the tag that begins here, 0 when it is none.</returns>
    private int Tag(ReadOnlySpan<char> text, StringBuilder output)
    {
        if (text.StartsWith("{%")) return diplodoc.Rewrite(text, output, this);
        if (owner.Source.IsStrict) return 0;
        if (text.StartsWith("{{<") || text.StartsWith("{{%")) return Shortcodes.Rewrite(text, output);
        if (text.StartsWith("{/*")) return TagText.End(text, 3, "*/}") is var end and >= 0 ? end + 3 : 0;
        return braces.Rewrite(text, output, this);
    }

    private static int CodeLength(ReadOnlySpan<char> text)
    {
        var run = text.IndexOfAnyExcept('`');
        if (run < 0) return text.Length;
        var at = run;
        while (true)
        {
            var next = text[at..].IndexOf('`');
            if (next < 0) return run;
            at += next;
            var closing = text[at..].IndexOfAnyExcept('`');
            if (closing < 0) closing = text.Length - at;
            at += closing;
            if (closing == run) return at;
        }
    }
}

/// <summary>Shortcodes of Hugo vanish; those that lead somewhere leave the way.</summary>
internal static class Shortcodes
{
    public static int Rewrite(ReadOnlySpan<char> text, StringBuilder output)
    {
        var end = TagText.End(text, 3, text[2] == '<' ? ">}}" : "%}}");
        if (end < 0) return 0;
        var inner = text[3..end].Trim();
        if (TagText.Word(inner) is "ref" or "relref") output.Append(TagText.Quoted(inner));
        else if (TagText.Word(inner) is "figure" && TagText.Value(inner, "src") is { Length: > 0 } src)
            output.Append("![").Append(TagText.Value(inner, "alt")).Append("](").Append(src).Append(')');
        return end + 3;
    }
}
