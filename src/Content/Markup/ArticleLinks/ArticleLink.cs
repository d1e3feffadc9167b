using HelpCenter.Content.Markup.Links;
using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.ArticleLinks;

/// <summary><c>[[slug]]</c>, <c>[[slug|text]]</c>, <c>[[slug#anchor]]</c>; without a text it takes the target's title.</summary>
internal sealed class ArticleLinkInline(string slug, string anchor, string text) : LeafInline
{
    public string Slug { get; } = slug;
    public string Anchor { get; } = anchor;
    public string Text { get; } = text;
}

internal sealed class ArticleLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new ArticleLinkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new ArticleLinkRenderer());
}

internal sealed class ArticleLinkParser : InlineParser
{
    private const int Longest = 300;

    public ArticleLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[') return false;
        var rest = slice.AsSpan()[2..];
        var end = rest[..Math.Min(rest.Length, Longest)].IndexOf("]]");
        if (end <= 0 || Read(rest[..end]) is not { } link) return false;
        processor.Inline = link;
        slice.Start += end + 4;
        return true;
    }

    private static ArticleLinkInline? Read(ReadOnlySpan<char> inner)
    {
        var bar = inner.IndexOf('|');
        var text = bar < 0 ? "" : inner[(bar + 1)..].Trim().ToString();
        var target = (bar < 0 ? inner : inner[..bar]).TrimEnd('\\').Trim();
        var hash = target.IndexOf('#');
        var slug = hash < 0 ? target : target[..hash].TrimEnd();
        foreach (var c in slug)
        {
            // [[1, 2], [3]] is not a link.
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '/' or '.' or ' ')) return null;
        }
        if (slug.IsEmpty && hash < 0) return null;
        return new ArticleLinkInline(slug.ToString(), hash < 0 ? "" : target[(hash + 1)..].Trim().ToString(), text);
    }
}

internal sealed class ArticleLinkRenderer : MarkdownObjectRenderer<MarkupRenderer, ArticleLinkInline>
{
    protected override void Write(MarkupRenderer renderer, ArticleLinkInline link)
    {
        if (link.Slug.Trim('_').Equals("toc", StringComparison.OrdinalIgnoreCase) && !renderer.Source.IsStrict) return;
        if (renderer.LinkDepth > 0)
        {
            renderer.Run.Write(link.Text.Length > 0 ? link.Text : link.Slug);
            return;
        }
        var isOwn = link.Slug.Length == 0;
        var open = isOwn ? LinkWriter.Open(renderer, "#" + link.Anchor) : OpenSlug(renderer, link);
        if (link.Text.Length > 0) renderer.Run.Write(link.Text);
        else if (isOwn) renderer.Run.Write(link.Anchor);
        else renderer.Run.Slot(SlotKind.LinkTitle, open.Link);
        LinkWriter.Close(renderer, open);
    }

    private static OpenLink OpenSlug(MarkupRenderer renderer, ArticleLinkInline link)
    {
        renderer.LinkDepth++;
        return LinkWriter.OpenSlot(renderer, MarkupLinkKind.Slug, link.Slug, link.Anchor);
    }
}
