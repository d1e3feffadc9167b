using Markdig.Parsers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Sections;

/// <summary>A line of its own that begins with a word of ours: «Итог: решено».</summary>
internal abstract class WordLine : LeafBlock
{
    protected WordLine(BlockParser parser, string value) : base(parser)
    {
        Value = value;
        ProcessInlines = true;
    }

    public string Value { get; }
}

/// <summary>Reads such lines at the top level of a file, outside code.</summary>
internal abstract class WordLineParser : BlockParser
{
    private readonly string _word;

    protected WordLineParser(string word)
    {
        _word = word;
        OpeningCharacters = [word[0]];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || processor.GetCurrentContainerOpened() is not MarkdownDocument || !line.StartsWith(_word)) return BlockState.None;
        if (Read(processor, line[_word.Length..]) is not { } block) return BlockState.None;
        processor.NewBlocks.Push(block);
        return BlockState.Break;
    }

    /// <param name="rest">What follows the word.</param>
    /// <returns>Null where the line is a sentence like any other.</returns>
    protected abstract WordLine? Read(BlockProcessor processor, ReadOnlySpan<char> rest);
}
