using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>The words that an abbreviation is the initials of, by their roots and as they stand in a text.</summary>
internal sealed record WrittenOut(int[] Roots, string Text)
{
    public static WrittenOut Nowhere { get; } = new([], "");
}

/// <summary>
/// Abbreviations by what the texts themselves write out: «ЛК» is «личный кабинет» where these words stand side by side, and
/// nobody has to list it. Looked for when first asked about; what was found is kept.
/// </summary>
internal sealed class Acronyms(Shelf shelf)
{
    public const int Shortest = 2;
    public const int Longest = 4;

    private const int ShortestWord = 3;
    private const int FewestTexts = 2;
    private const int CacheSize = 1024;

    private readonly ConcurrentDictionary<string, WrittenOut> _found = new();
    private readonly Lazy<char[]> _initials = new(() => Initials(shelf.Vocabulary));

    /// <summary>What most texts of the shelf write out by these letters; <see cref="WrittenOut.Nowhere"/> when fewer than two do.</summary>
    public WrittenOut Of(string letters)
    {
        if (_found.TryGetValue(letters, out var known)) return known;
        if (_found.Count >= CacheSize) _found.Clear();
        return _found[letters] = Find(letters);
    }

    public static bool HasForm(ReadOnlySpan<char> word) => word.Length is >= Shortest and <= Longest && Letters.IsAllCyrillic(word);

    private WrittenOut Find(string letters)
    {
        var texts = new Dictionary<(int, int, int, int), (int Count, int Last, int Slot, int At)>();
        for (var slot = 0; slot < shelf.Documents.Length; slot++)
        {
            if (shelf.Documents[slot] is { } document) Count(document.Words.Words, slot, letters, texts);
        }
        var best = texts.Where(text => text.Value.Count >= FewestTexts).OrderByDescending(text => text.Value.Count).ThenBy(text => text.Value.Slot).ThenBy(text => text.Value.At).FirstOrDefault();
        if (best.Value.Count == 0) return WrittenOut.Nowhere;
        var words = shelf.Documents[best.Value.Slot]!.Words.Words.AsSpan(best.Value.At, letters.Length);
        return new WrittenOut(Roots(words), string.Join(' ', words.ToArray().Select(word => shelf.Vocabulary.Words[word])));
    }

    private void Count(int[] words, int slot, string letters, Dictionary<(int, int, int, int), (int Count, int Last, int Slot, int At)> texts)
    {
        var initials = _initials.Value;
        for (var at = 0; at + letters.Length <= words.Length; at++)
        {
            if ((uint)words[at] >= (uint)initials.Length || initials[words[at]] != letters[0] || !StandsAt(words.AsSpan(at, letters.Length), initials, letters)) continue;
            ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, Key(words.AsSpan(at, letters.Length)), out var isMet);
            if (!isMet) text = (1, slot, slot, at);
            else if (text.Last != slot) text = (text.Count + 1, slot, text.Slot, text.At);
        }
    }

    private static bool StandsAt(ReadOnlySpan<int> words, char[] initials, string letters)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if ((uint)words[i] >= (uint)initials.Length || initials[words[i]] != letters[i]) return false;
        }
        return true;
    }

    private (int, int, int, int) Key(ReadOnlySpan<int> words)
    {
        Span<int> roots = [-1, -1, -1, -1];
        for (var i = 0; i < words.Length; i++) roots[i] = shelf.Vocabulary.KeysOf(words[i]).Root;
        return (roots[0], roots[1], roots[2], roots[3]);
    }

    private int[] Roots(ReadOnlySpan<int> words)
    {
        var roots = new int[words.Length];
        for (var i = 0; i < words.Length; i++) roots[i] = shelf.Vocabulary.KeysOf(words[i]).Root;
        return roots;
    }

    // By number of the word; a small word or a part of one begins nothing.
    private static char[] Initials(Vocabulary vocabulary)
    {
        var initials = new char[vocabulary.Words.Count];
        for (var number = 0; number < initials.Length; number++)
        {
            var word = vocabulary.Words[number];
            if (word.Length >= ShortestWord && !vocabulary.KeysOf(number).Is(WordTraits.Stop)) initials[number] = word[0];
        }
        return initials;
    }
}
