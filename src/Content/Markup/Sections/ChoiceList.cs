using HelpCenter.Content.Markup.ArticleLinks;
using HelpCenter.Content.Markup.Writing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Sections;

/// <summary>A list whose every item is one link into the help center.</summary>
internal static class ChoiceList
{
    public static bool Is(ListBlock list)
    {
        foreach (var item in list)
        {
            if (item is not ListItemBlock { Count: 1 } only || only[0] is not ParagraphBlock paragraph || !IsLink(paragraph.Inline)) return false;
        }
        return list.Count > 0;
    }

    private static bool IsLink(ContainerInline? inline)
    {
        if (inline?.FirstChild is not { NextSibling: null } child) return false;
        return child is ArticleLinkInline || (child is LinkInline { IsImage: false, Url: { Length: > 0 } url } && !url.Contains(':'));
    }

    public static void Write(MarkupRenderer renderer, ListBlock list)
    {
        renderer.Html.Append(list.IsOrdered ? "<ol class=\"choices\">\n" : "<ul class=\"choices\">\n");
        foreach (var item in list)
        {
            var link = renderer.Links.Count;
            renderer.Html.Append("<li>");
            renderer.WriteRun((ParagraphBlock)((ListItemBlock)item)[0]);
            renderer.Html.Append("</li>\n");
            renderer.EndBlockText();
            if (link < renderer.Links.Count) renderer.Sections.AddChoice(new MarkupChoice(renderer.Links[link].Text, link, renderer.SourceLine(item.Line)));
        }
        renderer.Html.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }
}
