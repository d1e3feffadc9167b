using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary><c>{.class}</c>, <c>{: .note }</c>, <c>{width=520}</c> behind a text or a picture say nothing to readers; <c>{#id}</c> is for headings.</summary>
internal sealed class AttributeListInline(StringSlice source) : LeafInline
{
    public StringSlice Source { get; } = source;
}

internal sealed class AttributeListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new AttributeListParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new AttributeListRenderer());
}

internal sealed class AttributeListParser : InlineParser
{
    private const int Longest = 200;

    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('.' or ':' or '#') && !char.IsAsciiLetter(slice.PeekChar())) return false;
        var rest = slice.AsSpan();
        var end = rest[..Math.Min(rest.Length, Longest)].IndexOf('}');
        if (end < 2 || !IsList(rest[1..end])) return false;
        processor.Inline = new AttributeListInline(new StringSlice(slice.Text, slice.Start, slice.Start + end));
        slice.Start += end + 1;
        return true;
    }

    private static bool IsList(ReadOnlySpan<char> inner)
    {
        if (inner.ContainsAny("{\n<")) return false;
        if (inner[0] is '.' or '#') return inner.Length > 1 && (char.IsLetter(inner[1]) || inner[1] is '_' or '-' || char.IsDigit(inner[1]));
        if (inner[0] == ':') return inner.Length > 1 && (inner[1] is ' ' or '.' or '#' || char.IsAsciiLetter(inner[1]));
        var name = inner.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");
        return name > 0 && (inner[name] == '=' || (inner[name] == '[' && inner[^1] == ']' && inner.Contains('=')));
    }
}

internal sealed class AttributeListRenderer : MarkdownObjectRenderer<MarkupRenderer, AttributeListInline>
{
    protected override void Write(MarkupRenderer renderer, AttributeListInline list)
    {
        if (renderer.Source.IsStrict || renderer.InHeading) renderer.Run.Write(list.Source.AsSpan());
    }
}
