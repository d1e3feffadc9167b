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
        foreach (var paragraph in source.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Append("<p>");
            html.AppendEscaped(paragraph);
            html.Append("</p>\n");
        }
        var text = source.Text.Trim();
        var page = new PageText(text + html);
        var section = new MarkupSection
        {
            Anchor = "",
            Heading = "",
            Level = 0,
            Line = source.FirstLine,
            Body = new HtmlRange(0, html.Length),
            TextPiece = new(page, 0, text.Length),
        };
        return new CompiledMarkup
        {
            Html = new CompiledHtml(new TextPiece(page, text.Length, html.Length), [], []),
            Sections = html.Length == 0 ? [] : [section],
            Links = [],
            Problems = [new ContentProblem(source.File, 0, Severity.Warning, "unreadable-markup", reason, "Разметка показана как текст; упростите вложенность.")],
            VariablesUsed = [],
            Included = [],
            Words = WordCount.Of(source.Text),
        };
    }
}
