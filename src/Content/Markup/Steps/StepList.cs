using HelpCenter.Content.Markup.Basics;
using HelpCenter.Content.Markup.Writing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Steps;

/// <summary>A numbered list: the first line of an item is the action, the rest explains it.</summary>
internal static class StepList
{
    public static bool Is(MarkupRenderer renderer, ListBlock list) =>
        list.IsOrdered && renderer.Source.IsStrict && list.Parent is not ListItemBlock && list.OrderedStart is null or "1";

    public static void Write(MarkupRenderer renderer, ListBlock list)
    {
        renderer.Html.Append("<ol class=\"steps\">\n");
        foreach (var item in list)
        {
            renderer.Html.Append("<li>");
            WriteStep(renderer, (ListItemBlock)item);
            renderer.Html.Append("</li>\n");
        }
        renderer.Html.Append("</ol>\n");
    }

    private static void WriteStep(MarkupRenderer renderer, ListItemBlock item)
    {
        var outer = renderer.Tags.BeginScope();
        for (var i = 0; i < item.Count; i++)
        {
            if (item[i] is not ParagraphBlock { Inline.FirstChild: { } first } paragraph) renderer.Write(item[i]);
            else if (i == 0) WriteAction(renderer, paragraph, first);
            else ParagraphLines.Write(renderer, first, isBare: false);
        }
        renderer.EndBlocks(outer);
    }

    private static void WriteAction(MarkupRenderer renderer, ParagraphBlock paragraph, Inline first)
    {
        renderer.Line = paragraph.Line;
        renderer.Html.Append("<b>");
        var outer = renderer.Tags.BeginScope();
        Inline? next = first;
        for (; next is not null and not LineBreakInline; next = next.NextSibling) renderer.Write(next);
        renderer.Tags.EndScope(outer);
        renderer.Run.FlushTo(renderer);
        renderer.Html.Append("</b>\n");
        renderer.EndBlockText();
        if (next is null) return;
        renderer.Line++;
        ParagraphLines.Write(renderer, next.NextSibling, isBare: false);
    }
}
