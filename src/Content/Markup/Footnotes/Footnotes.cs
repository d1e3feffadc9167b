using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace HelpCenter.Content.Markup.Footnotes;

/// <summary><c>[^1]</c> and <c>[^1]: text</c>; Markdig reads them, the notes stand at the end of the page.</summary>
internal sealed class FootnotesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new FootnoteGroupRenderer());
        renderer.ObjectRenderers.Insert(0, new FootnoteLinkRenderer());
    }
}

internal sealed class FootnoteLinkRenderer : MarkdownObjectRenderer<MarkupRenderer, FootnoteLink>
{
    protected override void Write(MarkupRenderer renderer, FootnoteLink link)
    {
        if (link.IsBackLink) return;
        if (renderer.LinkDepth > 0) return;
        var tag = renderer.Run.BeginTag();
        tag.Append("<sup><a href=\"#fn-");
        tag.Append(link.Footnote.Order);
        tag.Append("\">");
        tag.Append(link.Footnote.Order);
        tag.Append("</a></sup>");
        renderer.Run.EndTag();
    }
}

internal sealed class FootnoteGroupRenderer : MarkdownObjectRenderer<MarkupRenderer, FootnoteGroup>
{
    protected override void Write(MarkupRenderer renderer, FootnoteGroup group)
    {
        renderer.Html.Append("<ol class=\"footnotes\">\n");
        foreach (var note in group)
        {
            renderer.Html.Append("<li id=\"fn-");
            renderer.Html.Append(((Footnote)note).Order);
            renderer.Html.Append("\">");
            renderer.WriteBlocks((Footnote)note);
            renderer.Html.Append("</li>\n");
        }
        renderer.Html.Append("</ol>\n");
    }
}
