using HelpCenter.Content.Markup.Basics;
using HelpCenter.Content.Markup.Writing;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Tabs;

internal sealed class TabListRenderer : MarkdownObjectRenderer<MarkupRenderer, TabList>
{
    protected override void Write(MarkupRenderer renderer, TabList tabs)
    {
        renderer.Html.Append("<div class=\"tabs\">\n");
        foreach (var block in tabs)
        {
            if (block is not ListBlock list) renderer.Write(block);
            else
            {
                foreach (var item in list) WriteTab(renderer, (ListItemBlock)item);
            }
        }
        renderer.Html.Append("</div>\n");
    }

    private static void WriteTab(MarkupRenderer renderer, ListItemBlock item)
    {
        var scope = renderer.Tags.BeginScope();
        TabRenderer.Open(renderer);
        Inline? rest = null;
        if (item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: { } first } paragraph)
        {
            renderer.Line = paragraph.Line;
            rest = WriteTitle(renderer, first);
        }
        TabRenderer.EndTitle(renderer);
        if (rest is not null) ParagraphLines.Write(renderer, rest, isBare: false);
        for (var i = item.Count > 0 && item[0] is ParagraphBlock ? 1 : 0; i < item.Count; i++) renderer.Write(item[i]);
        renderer.EndBlocks(scope);
        TabRenderer.Close(renderer);
    }

    /// <returns>What follows the first line.</returns>
    private static Inline? WriteTitle(MarkupRenderer renderer, Inline first)
    {
        var scope = renderer.Tags.BeginScope();
        Inline? next = first;
        for (; next is not null and not LineBreakInline; next = next.NextSibling) renderer.Write(next);
        renderer.Tags.EndScope(scope);
        renderer.Run.FlushTo(renderer);
        return next?.NextSibling;
    }
}
