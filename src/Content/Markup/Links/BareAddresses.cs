using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup.Links;

/// <summary>https://… in the middle of a text.</summary>
internal static class BareAddresses
{
    public static void Write(MarkupRenderer renderer, ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOf("://")) > 0)
        {
            var start = SchemeStart(text, at);
            var end = start < 0 ? at + 3 : End(text, at + 3);
            if (start < 0 || end == at + 3) renderer.Run.Write(text[..end]);
            else
            {
                renderer.Run.Write(text[..start]);
                WriteLink(renderer, text[start..end]);
            }
            text = text[end..];
        }
        renderer.Run.Write(text);
    }

    private static void WriteLink(MarkupRenderer renderer, ReadOnlySpan<char> address)
    {
        var link = LinkWriter.Open(renderer, address.ToString());
        renderer.Run.Verbatim(address);
        LinkWriter.Close(renderer, link);
    }

    /// <returns>Where http or https begins as a word, or -1.</returns>
    private static int SchemeStart(ReadOnlySpan<char> text, int colon)
    {
        var before = text[..colon];
        var start = before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? colon - 5 : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? colon - 4 : -1;
        return start > 0 && char.IsLetterOrDigit(text[start - 1]) ? -1 : start;
    }

    /// <summary>Punctuation at the end belongs to the sentence; so does a bracket that was not opened.</summary>
    private static int End(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var brackets = 0;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (char.IsWhiteSpace(c) || c is '<' or '>' or '"' or '«' or '»' or '`' or '|' or '\u00A0') break;
            if (c == '(') brackets++;
            if (c == ')' && --brackets < 0) break;
        }
        while (end > start && IsSentence(text[end - 1])) end--;
        return end;
    }

    private static bool IsSentence(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or '*' or '_' or '\'';
}
