using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Sections;

/// <summary><c>keywords: чек, квитанция</c> right under a heading: customers' words for the question, not shown.</summary>
internal sealed class KeywordsLine(BlockParser parser, string value) : WordLine(parser, value);

internal sealed class KeywordsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new KeywordsParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new KeywordsRenderer());
}

internal sealed class KeywordsParser() : WordLineParser("keywords:")
{
    protected override WordLine? Read(BlockProcessor processor, ReadOnlySpan<char> rest) =>
        processor.LastBlock is HeadingBlock ? new KeywordsLine(this, rest.ToString()) : null;
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
