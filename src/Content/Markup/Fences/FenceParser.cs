using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Fences;

/// <summary>
/// Reads fences. Unlike CommonMark's code fences they nest without counting colons: a closing line closes
/// the innermost open fence of its length, or else the innermost shorter one.
/// </summary>
internal sealed class FenceParser : BlockParser
{
    private const int MaximumDepth = 24;

    public FenceParser() => OpeningCharacters = [':'];

    public Dictionary<string, Func<BlockParser, string, Fence>> Kinds { get; } = new(StringComparer.OrdinalIgnoreCase);

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line;
        var colons = CountColons(ref line);
        if (colons < 3) return BlockState.None;
        line.Trim();
        if (line.IsEmpty) return Push(processor, new StrayFence(this), BlockState.BreakDiscard);
        var kind = ReadKind(ref line);
        if (kind.Length == 0 || DepthOf(processor.GetCurrentContainerOpened()) >= MaximumDepth) return BlockState.None;

        var fence = Kinds.TryGetValue(kind, out var create) ? create(this, kind.ToLowerInvariant()) : new UnknownFence(this, kind);
        fence.ColonCount = colons;
        fence.Column = processor.Column;
        fence.ContentStart = NextLine(line.Text, processor.Line.End);
        AddTitle(fence, line, processor);
        return Push(processor, fence, BlockState.ContinueDiscard);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var fence = (Fence)block;
        if (processor.CurrentChar == ':' && !processor.IsCodeIndent)
        {
            var line = processor.Line;
            var colons = CountColons(ref line);
            line.Trim();
            if (colons >= 3 && line.IsEmpty && ClosedBy(colons, fence, processor.Column) == fence)
            {
                fence.IsClosed = true;
                fence.ContentEnd = processor.CurrentLineStartPosition;
                return BlockState.BreakDiscard;
            }
        }
        // The blocks inside want the indentation for themselves.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is Fence { ContentEnd: < 0 } fence) fence.ContentEnd = Math.Max(fence.ContentStart, processor.CurrentLineStartPosition);
        return true;
    }

    private static BlockState Push(BlockProcessor processor, Block block, BlockState state)
    {
        block.Span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(block);
        return state;
    }

    private static int CountColons(ref StringSlice line)
    {
        var start = line.Start;
        while (line.CurrentChar == ':') line.SkipChar();
        return line.Start - start;
    }

    private static string ReadKind(ref StringSlice line)
    {
        var start = line.Start;
        while (char.IsLetterOrDigit(line.CurrentChar) || line.CurrentChar == '-') line.SkipChar();
        var kind = line.Text[start..line.Start];
        if (!line.IsEmpty && !line.CurrentChar.IsWhitespace() && line.CurrentChar is not ('[' or '{' or '"')) return "";
        line.Trim();
        return kind;
    }

    /// <summary>Also <c>[Title]</c> and <c>"Title"</c> of other dialects; their attributes say nothing to readers.</summary>
    private void AddTitle(Fence fence, StringSlice line, BlockProcessor processor)
    {
        if (line.CurrentChar == '{' && line.PeekChar() != '{') return;
        if (IsWrapped(line, '[', ']') || IsWrapped(line, '"', '"'))
        {
            line.Start++;
            line.End--;
            line.Trim();
        }
        if (line.IsEmpty) return;
        var title = new FenceTitle(this) { Line = processor.LineIndex, IsOpen = false };
        title.AppendLine(ref line, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, false);
        fence.Add(title);
    }

    private static bool IsWrapped(StringSlice line, char open, char close) =>
        line.Length >= 2 && line.CurrentChar == open && line.Text[line.End] == close;

    private static int NextLine(string text, int end)
    {
        var at = text.IndexOf('\n', Math.Min(end + 1, text.Length));
        return at < 0 ? text.Length : at + 1;
    }

    private static int DepthOf(ContainerBlock? container)
    {
        var depth = 0;
        for (; container is not null; container = container.Parent)
        {
            if (container is Fence) depth++;
        }
        return depth;
    }

    /// <summary>Of the open fences from <paramref name="outer"/> inwards, the one that so many colons close.</summary>
    private static Fence? ClosedBy(int colons, Fence outer, int column)
    {
        Fence? exact = null, shorter = null;
        Block? block = outer;
        while (block is ContainerBlock container)
        {
            if (container is Fence { IsClosed: false } fence && (fence == outer || fence.Column <= column || fence.Parent is Fence))
            {
                if (fence.ColonCount == colons) exact = fence;
                else if (fence.ColonCount < colons) shorter = fence;
            }
            block = container is Fence { IsClosed: true } ? null : container.LastChild;
        }
        // A line inside an open block of code belongs to the code.
        return block is FencedCodeBlock { ClosingFencedCharCount: 0 } ? null : exact ?? shorter;
    }
}
