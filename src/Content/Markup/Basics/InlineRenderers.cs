using HelpCenter.Content.Markup.ForeignTags;
using HelpCenter.Content.Markup.Links;
using HelpCenter.Content.Markup.Writing;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Basics;

internal sealed class LiteralRenderer : MarkdownObjectRenderer<MarkupRenderer, LiteralInline>
{
    protected override void Write(MarkupRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (text.Length == 2 && text is "**" or "__") BoldCheck.Report(renderer, literal);
        if (renderer.LinkDepth == 0 && text.IndexOf("://") > 0) BareAddresses.Write(renderer, text);
        else if (!renderer.Source.IsStrict && text.Contains(':')) Emoji.Write(renderer.Run, text);
        else renderer.Run.Write(text);
    }
}

internal sealed class EntityRenderer : MarkdownObjectRenderer<MarkupRenderer, HtmlEntityInline>
{
    protected override void Write(MarkupRenderer renderer, HtmlEntityInline entity) => renderer.Run.Write(entity.Transcoded.AsSpan());
}

internal sealed class LineBreakRenderer : MarkdownObjectRenderer<MarkupRenderer, LineBreakInline>
{
    protected override void Write(MarkupRenderer renderer, LineBreakInline line)
    {
        renderer.Line++;
        if (line.IsHard) renderer.Run.Tag("<br>");
        renderer.Run.Write('\n');
    }
}

internal sealed class EmphasisRenderer : MarkdownObjectRenderer<MarkupRenderer, EmphasisInline>
{
    protected override void Write(MarkupRenderer renderer, EmphasisInline emphasis)
    {
        var (open, close) = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => ("<del>", "</del>"),
            ('+', _) => ("<ins>", "</ins>"),
            (_, 2) => ("<strong>", "</strong>"),
            _ => ("<em>", "</em>"),
        };
        renderer.Run.Tag(open);
        renderer.WriteInlines(emphasis);
        renderer.Run.Tag(close);
    }
}

/// <summary>A delimiter that found no partner is text.</summary>
internal sealed class DelimiterRenderer : MarkdownObjectRenderer<MarkupRenderer, DelimiterInline>
{
    protected override void Write(MarkupRenderer renderer, DelimiterInline delimiter)
    {
        renderer.Run.Write(delimiter.ToLiteral());
        renderer.WriteChildren(delimiter);
    }
}

internal sealed class CodeSpanRenderer : MarkdownObjectRenderer<MarkupRenderer, CodeInline>
{
    protected override void Write(MarkupRenderer renderer, CodeInline code)
    {
        renderer.Run.Tag("<code>");
        // A cell ends at a bar, so that code with bars escapes them: «a \| b».
        renderer.Run.Verbatim(renderer.InTableCell ? code.Content.Replace("\\|", "|") : code.ContentSpan);
        renderer.Run.Tag("</code>");
    }
}

internal sealed class TaskRenderer : MarkdownObjectRenderer<MarkupRenderer, TaskList>
{
    protected override void Write(MarkupRenderer renderer, TaskList task) => renderer.Run.Write(task.Checked ? "☑" : "☐");
}
