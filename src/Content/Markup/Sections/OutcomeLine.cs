using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Sections;

/// <summary>«Итог: решено» on a line of its own.</summary>
internal sealed class OutcomeLine(BlockParser parser, string value) : WordLine(parser, value);

internal sealed class OutcomeExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new OutcomeParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new OutcomeRenderer());
}

internal sealed class OutcomeParser() : WordLineParser("Итог:")
{
    /// <summary>A longer line is a sentence that happens to begin so.</summary>
    private const int LongestValue = 40;

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    protected override WordLine? Read(BlockProcessor processor, ReadOnlySpan<char> rest) =>
        rest.Trim() is { Length: <= LongestValue } value ? new OutcomeLine(this, value.ToString()) : null;
}

internal sealed class OutcomeRenderer : MarkdownObjectRenderer<MarkupRenderer, OutcomeLine>
{
    /// <summary>Not at the end of a section it is a paragraph like any other.</summary>
    protected override void Write(MarkupRenderer renderer, OutcomeLine line)
    {
        renderer.Html.Append("<p>");
        renderer.WriteRun(line);
        renderer.Html.Append("</p>\n");
        renderer.EndBlockText();
    }

    public static void WriteOutcome(MarkupRenderer renderer, OutcomeLine line)
    {
        var text = renderer.PlainText;
        var length = text.Length;
        renderer.Sections.SetOutcome(line.Value);
        renderer.Html.Append("<p class=\"outcome\">");
        renderer.WriteRun(line);
        renderer.Html.Append("</p>\n");
        text.Truncate(length);
    }
}
