using HelpCenter.Content.Markup.Writing;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Html;

internal sealed class HtmlBlockRenderer : MarkdownObjectRenderer<MarkupRenderer, HtmlBlock>
{
    protected override void Write(MarkupRenderer renderer, HtmlBlock block)
    {
    }
}

internal sealed class HtmlInlineRenderer : MarkdownObjectRenderer<MarkupRenderer, HtmlInline>
{
    protected override void Write(MarkupRenderer renderer, HtmlInline inline)
    {
    }
}
