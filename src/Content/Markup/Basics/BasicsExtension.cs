using HelpCenter.Content.Markup.Anchors;
using HelpCenter.Content.Markup.Html;
using HelpCenter.Content.Markup.Links;
using HelpCenter.Content.Markup.Sections;
using HelpCenter.Content.Markup.Tables;
using Markdig;
using Markdig.Renderers;

namespace HelpCenter.Content.Markup.Basics;

/// <summary>What CommonMark itself has, written our way.</summary>
internal sealed class BasicsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Markdig's own extensions add renderers too; for one type the first that accepts it serves.
        IMarkdownObjectRenderer[] ours =
        [
            new DocumentRenderer(), new HeadingWriter(), new ParagraphRenderer(), new QuoteRenderer(), new ListRenderer(),
            new BreakRenderer(), new CodeRenderer(), new TableRenderer(), new HtmlBlockRenderer(),
            new LiteralRenderer(), new LineBreakRenderer(), new EmphasisRenderer(), new CodeSpanRenderer(), new EntityRenderer(),
            new LinkRenderer(), new AutolinkRenderer(), new HtmlInlineRenderer(), new TaskRenderer(), new DelimiterRenderer(),
        ];
        for (var i = 0; i < ours.Length; i++) renderer.ObjectRenderers.Insert(i, ours[i]);
    }
}
