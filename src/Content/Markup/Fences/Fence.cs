using Markdig.Parsers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Fences;

/// <summary><c>:::kind Title</c> … <c>:::</c>; the title, when there is one, is the first child.</summary>
internal class Fence(BlockParser parser, string kind) : ContainerBlock(parser)
{
    public string Kind { get; } = kind;
    public int ColonCount { get; set; }
    public bool IsClosed { get; set; }
    /// <summary>The source between the opening and the closing line.</summary>
    public int ContentStart { get; set; }
    public int ContentEnd { get; set; } = -1;

    public FenceTitle? Title => Count > 0 ? this[0] as FenceTitle : null;
}

/// <summary>A fence of a kind that nobody registered.</summary>
internal sealed class UnknownFence(BlockParser parser, string kind) : Fence(parser, kind);

internal sealed class FenceTitle : LeafBlock
{
    public FenceTitle(BlockParser parser) : base(parser) => ProcessInlines = true;
}

/// <summary>A closing line that closes nothing.</summary>
internal sealed class StrayFence(BlockParser parser) : LeafBlock(parser);
