using System.Text;
using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Variables;

/// <summary><c>{{name}}</c> in a text.</summary>
internal sealed class VariableInline(string name, StringSlice source) : LeafInline
{
    public string Name { get; } = name;
    /// <summary>As it was written, braces included.</summary>
    public StringSlice Source { get; } = source;
}

internal sealed class VariablesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new VariableParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new VariableRenderer());
}

internal sealed class VariableParser : InlineParser
{
    public VariableParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{' || VariableText.Read(slice.AsSpan(), out var length) is not { } name) return false;
        processor.Inline = new VariableInline(name, new StringSlice(slice.Text, slice.Start, slice.Start + length - 1));
        slice.Start += length;
        return true;
    }
}

internal sealed class VariableRenderer : MarkdownObjectRenderer<MarkupRenderer, VariableInline>
{
    protected override void Write(MarkupRenderer renderer, VariableInline variable)
    {
        if (VariableText.Value(renderer, variable.Name) is { } value) renderer.Run.Write(value);
        else renderer.Run.Verbatim(variable.Source.AsSpan());
    }
}
