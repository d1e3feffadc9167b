using System.Numerics;
using System.Runtime.InteropServices;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>A title that is what was asked: the query's words in it, times the share of the title that they cover.</summary>
internal sealed class TitleReward
{
    private readonly Shelf _shelf;
    private readonly float[] _idfOfRoot;
    private readonly float[] _worthOfForm;
    private readonly bool[] _isTaken;
    private readonly List<(int Root, int Word, float Worth)> _ways = [];
    private readonly float[] _bestOfWord;

    /// <param name="shelf">Where the titles stand.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="slots">Gets the roots that count in a title.</param>
    /// <param name="forms">By query word: the place of its form.</param>
    public TitleReward(Shelf shelf, Query query, QuerySlots slots, int[] forms)
    {
        _shelf = shelf;
        _bestOfWord = new float[query.Words.Count];
        _worthOfForm = new float[slots.Scales.Count];
        for (var i = 0; i < query.Words.Count; i++)
        {
            var word = query.Words[i];
            if (word.IsStop) _worthOfForm[forms[i]] = Weights.TitleStop * Bm25.Idf(shelf.Count, shelf.Frequencies.OfWord(word.Word));
            else if (!word.Keys.Is(WordTraits.Compound)) AddWays(word, i, slots);
        }
        _worthOfForm[0] = 0;
        _idfOfRoot = new float[slots.Roots.Count];
        for (var slot = 1; slot < _idfOfRoot.Length; slot++) _idfOfRoot[slot] = shelf.RootIdf(slots.Roots[slot]);
        _isTaken = new bool[slots.Roots.Count];
    }

    public float Of(int slot, ReadOnlySpan<int> title, WordMarks marks)
    {
        var small = 0f;
        var covered = 0f;
        for (var words = title; !words.IsEmpty; words = words[Math.Min(WordMarks.Looked, words.Length)..])
        {
            for (var found = marks.Find(words); found != 0; found &= found - 1) Take(words[BitOperations.TrailingZeroCount(found)], marks, ref small, ref covered);
        }
        return covered == 0 ? 0 : (Found() + small) * (covered / _shelf.TitleWorth.Of(slot));
    }

    private void Take(int word, WordMarks marks, ref float small, ref float covered)
    {
        ref readonly var mark = ref marks.Of(word);
        small += _worthOfForm[mark.Form];
        if (mark.Root == 0 || _shelf.Vocabulary.KeysOf(word).Is(WordTraits.Stop | WordTraits.Compound)) return;
        covered += _idfOfRoot[mark.Root];
        _isTaken[mark.Root] = true;
    }

    // Each query word counts once, by the best of its ways into the title.
    private float Found()
    {
        foreach (var (root, word, worth) in CollectionsMarshal.AsSpan(_ways))
        {
            if (_isTaken[root]) _bestOfWord[word] = Math.Max(_bestOfWord[word], worth);
        }
        var sum = 0f;
        foreach (var best in _bestOfWord) sum += best;
        Array.Clear(_bestOfWord);
        Array.Clear(_isTaken);
        return sum;
    }

    private void AddWays(QueryWord word, int index, QuerySlots slots)
    {
        var weight = word.Keys.Is(WordTraits.Chat) ? Weights.TitleChat : 1;
        var idf = word.Idf;
        AddWay(slots.AddRoot(word.Keys.Root), index, weight * idf);
        AddWay(slots.AddRoot(word.Keys.SecondRoot), index, weight * idf);
        foreach (var expansion in word.Expansions)
        {
            var worth = weight * expansion.Weight * Math.Min(idf, expansion.Idf);
            if (expansion.Roots.Length == 1) AddWay(slots.AddRoot(expansion.Roots[0]), index, worth);
        }
    }

    private void AddWay(int slot, int word, float worth)
    {
        if (slot > 0) _ways.Add((slot, word, worth));
    }
}

/// <summary>What the words of each title weigh together; summed up when first asked for.</summary>
internal sealed class TitleWorth(Shelf shelf)
{
    private readonly float[] _known = new float[shelf.Documents.Length];

    public float Of(int slot)
    {
        var known = _known[slot];
        return known > 0 ? known : _known[slot] = Sum(shelf.Documents[slot]!.Words.Title);
    }

    private float Sum(ReadOnlySpan<int> title)
    {
        var sum = 0f;
        foreach (var word in title)
        {
            var keys = shelf.Vocabulary.KeysOf(word);
            if (!keys.Is(WordTraits.Stop | WordTraits.Compound)) sum += shelf.RootIdf(keys.Root);
        }
        return sum;
    }
}
