using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HelpCenter.Content.Markup.Fences;

/// <summary>Blocks between <c>:::</c>; the features register their kinds with the parser.</summary>
internal sealed class FenceExtension : IMarkdownExtension
{
    private readonly FenceParser parser = new();

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, parser);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Add(new UnknownFenceRenderer([.. parser.Kinds.Keys]));
        renderer.ObjectRenderers.Add(new StrayFenceRenderer());
        renderer.ObjectRenderers.Add(new FenceTitleRenderer());
    }
}

internal static class FenceFeature
{
    public static void AddFence(this MarkdownPipelineBuilder pipeline, Func<BlockParser, string, Fence> create, params ReadOnlySpan<string> kinds)
    {
        var parser = pipeline.BlockParsers.FindExact<FenceParser>()!;
        foreach (var kind in kinds) parser.Kinds[kind] = create;
    }
}
