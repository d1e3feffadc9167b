using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Sections;

/// <summary><c>keywords: чек, квитанция</c> right under a heading: customers' words for the question, not shown.</summary>
internal sealed class KeywordsLine : LeafBlock
{
    public KeywordsLine(BlockParser parser, string value) : base(parser)
    {
        Value = value;
        ProcessInlines = true;
    }

    public string Value { get; }
}

internal sealed class KeywordsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new KeywordsParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new KeywordsRenderer());
}

internal sealed class KeywordsParser : BlockParser
{
    private const string Word = "keywords:";

    public KeywordsParser() => OpeningCharacters = ['k'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || processor.GetCurrentContainerOpened() is not MarkdownDocument || !line.StartsWith(Word)) return BlockState.None;
        if (processor.LastBlock is not HeadingBlock) return BlockState.None;
        processor.NewBlocks.Push(new KeywordsLine(this, line[Word.Length..].ToString()));
        return BlockState.Break;
    }
}

internal sealed class KeywordsRenderer : MarkdownObjectRenderer<MarkupRenderer, KeywordsLine>
{
    private const StringSplitOptions Clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    protected override void Write(MarkupRenderer renderer, KeywordsLine line)
    {
        if (renderer.Source.IsStrict)
        {
            renderer.Sections.SetKeywords(line.Value.Split(',', Clean));
            return;
        }
        renderer.Html.Append("<p>");
        renderer.WriteRun(line);
        renderer.Html.Append("</p>\n");
        renderer.EndBlockText();
    }
}
