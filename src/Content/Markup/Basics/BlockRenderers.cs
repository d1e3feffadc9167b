using HelpCenter.Content.Markup.Callouts;
using HelpCenter.Content.Markup.Steps;
using HelpCenter.Content.Markup.VideoLinks;
using HelpCenter.Content.Markup.Writing;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Basics;

internal sealed class ParagraphRenderer : MarkdownObjectRenderer<MarkupRenderer, ParagraphBlock>
{
    protected override void Write(MarkupRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline is null) return;
        renderer.Line = paragraph.Line;
        if (VideoLink.TryWrite(renderer, paragraph.Inline.FirstChild)) return;
        var isBare = paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } };
        ParagraphLines.Write(renderer, paragraph.Inline.FirstChild, isBare);
    }
}

internal sealed class QuoteRenderer : MarkdownObjectRenderer<MarkupRenderer, QuoteBlock>
{
    protected override void Write(MarkupRenderer renderer, QuoteBlock quote)
    {
        if (Alerts.TryWrite(renderer, quote)) return;
        renderer.Html.Append("<blockquote>\n");
        renderer.WriteBlocks(quote);
        renderer.Html.Append("</blockquote>\n");
    }
}

internal sealed class BreakRenderer : MarkdownObjectRenderer<MarkupRenderer, ThematicBreakBlock>
{
    protected override void Write(MarkupRenderer renderer, ThematicBreakBlock block) => renderer.Html.Append("<hr>\n");
}

internal sealed class ListRenderer : MarkdownObjectRenderer<MarkupRenderer, ListBlock>
{
    protected override void Write(MarkupRenderer renderer, ListBlock list)
    {
        if (StepList.Is(renderer, list))
        {
            StepList.Write(renderer, list);
            return;
        }
        var html = renderer.Html;
        html.Append(list.IsOrdered ? "<ol" : "<ul");
        if (list.IsOrdered && int.TryParse(list.OrderedStart, out var first) && first != 1)
        {
            html.Append(" start=\"");
            html.Append(first);
            html.Append('"');
        }
        html.Append(">\n");
        foreach (var item in list)
        {
            html.Append("<li>");
            renderer.WriteBlocks((ListItemBlock)item);
            html.Append("</li>\n");
        }
        html.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }
}

internal sealed class CodeRenderer : MarkdownObjectRenderer<MarkupRenderer, CodeBlock>
{
    protected override void Write(MarkupRenderer renderer, CodeBlock code)
    {
        if (code is FencedCodeBlock { ClosingFencedCharCount: 0 })
            renderer.ReportStrict(code.Line, "unclosed-code", "Блок кода не закрыт.", "Добавьте строку «```» после кода.");
        var html = renderer.Html;
        html.Append("<pre tabindex=\"0\"><code");
        if (code is FencedCodeBlock { Info: { Length: > 0 } info } && LanguageOf(info) is { IsEmpty: false } language)
        {
            html.Append(" class=\"language-");
            html.Append(language);
            html.Append('"');
        }
        html.Append('>');
        var text = renderer.PlainText;
        foreach (var line in code.Lines.Lines.AsSpan(0, code.Lines.Count))
        {
            var span = line.Slice.AsSpan();
            html.AppendEscaped(span);
            html.Append('\n');
            text.Append(span);
            text.Append('\n');
        }
        html.Append("</code></pre>\n");
    }

    private static ReadOnlySpan<char> LanguageOf(string info)
    {
        var end = 0;
        while (end < info.Length && (char.IsAsciiLetterOrDigit(info[end]) || info[end] is '-' or '_' or '+' or '#')) end++;
        return info.AsSpan(0, end);
    }
}
