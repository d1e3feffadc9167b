using HelpCenter.Content.Markup.Fences;
using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HelpCenter.Content.Markup.Details;

/// <summary><c>:::details Title</c>: hidden until opened.</summary>
internal sealed class DetailsFence(BlockParser parser, string kind) : Fence(parser, kind);

internal sealed class DetailsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.AddFence((parser, kind) => new DetailsFence(parser, kind), "details");

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new DetailsRenderer());
}

internal sealed class DetailsRenderer : MarkdownObjectRenderer<MarkupRenderer, DetailsFence>
{
    protected override void Write(MarkupRenderer renderer, DetailsFence details)
    {
        FenceChecks.Closed(renderer, details);
        renderer.Html.Append("<details><summary>");
        if (details.Title is { } title) renderer.WriteRun(title);
        else renderer.Html.Append(MarkupTexts.Details);
        renderer.Html.Append("</summary>\n");
        renderer.EndBlockText();
        renderer.WriteContent(details);
        renderer.Html.Append("</details>\n");
    }
}
