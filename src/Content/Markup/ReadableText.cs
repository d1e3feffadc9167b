using HelpCenter.Content.Markup.Packing;
using HelpCenter.Content.Markup.Sections;
using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup;

/// <summary>What is left when a file cannot be parsed, nested too deep for instance: its paragraphs as they stand.</summary>
internal static class ReadableText
{
    public static CompiledMarkup Of(MarkupSource source, string reason)
    {
        var html = new CharBuffer();
        var whole = source.Text.Trim();
        var isForAll = !PublicMarkdown.HasSecrets(whole);
        var text = isForAll ? whole : PublicMarkdown.Of(whole);
        WriteParagraphs(html, text);
        var open = html.Length;
        // Where the parser gave up nobody knows which lines are for agents: they get the whole text, all others what is surely theirs.
        if (!isForAll) WriteParagraphs(html, whole);
        var page = new PageText(text + html);
        var section = new MarkupSection
        {
            Anchor = "",
            Heading = "",
            Level = 0,
            Line = source.FirstLine,
            Body = new HtmlRange(0, html.Length),
            TextPiece = new(page, 0, text.Length),
            AgentText = isForAll ? "" : whole,
        };
        return new CompiledMarkup
        {
            Html = new CompiledHtml(new TextPiece(page, text.Length, html.Length), [], isForAll ? [] : [new HtmlRange(open, html.Length)]),
            Sections = html.Length == 0 ? [] : [section],
            Links = [],
            Problems = [new ContentProblem(source.File, 0, Severity.Warning, "unreadable-markup", reason, "Разметка показана как текст; упростите вложенность.")],
            VariablesUsed = [],
            Included = [],
            Words = WordCount.Of(text),
        };
    }

    private static void WriteParagraphs(CharBuffer html, string text)
    {
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Append("<p>");
            html.AppendEscaped(paragraph);
            html.Append("</p>\n");
        }
    }
}
