using System.Buffers;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Ranking;

/// <summary>One way in which a query word stands in sections: by its own root, or by a word or phrase that may stand for it.</summary>
internal readonly struct Way(ReadOnlyMemory<uint> postings, float scale)
{
    public readonly ReadOnlyMemory<uint> Postings = postings;

    /// <summary>What one unit of impact is worth.</summary>
    public readonly float Scale = scale * Posting.ImpactUnit;
}

/// <summary>
/// The ways of all words of a query, those of a word side by side. An expansion never outweighs the rarer of the two words, else
/// a common synonym of a rare word would flood the list.
/// </summary>
internal sealed class Ways
{
    // Of a common word most sections lack the rarest one of the phrase: they are passed over in strides.
    private const int Stride = 16;

    private readonly List<uint[]> _rented = [];
    private readonly List<int> _ends = [];
    private Way[] _ways = new Way[64];
    private int _count;

    public int Words => _ends.Count;

    public ReadOnlySpan<Way> OfWord(int word)
    {
        var first = word == 0 ? 0 : _ends[word - 1];
        return _ways.AsSpan(first.._ends[word]);
    }

    public void Set(Shelf shelf, Query query)
    {
        foreach (var word in query.Words)
        {
            if (!word.IsStop) Add(shelf, word);
        }
    }

    /// <summary>Lets go of the postings, which may belong to an index of yesterday.</summary>
    public void Clear()
    {
        _ways.AsSpan(0, _count).Clear();
        _count = 0;
        _ends.Clear();
        foreach (var rented in _rented) ArrayPool<uint>.Shared.Return(rented);
        _rented.Clear();
    }

    private void Add(Shelf shelf, QueryWord word)
    {
        var keys = word.Keys;
        var scale = Gathering.Scale(word);
        Add(shelf.PostingsOf(keys.Root), scale * keys.FirstShare);
        if (word.Expansions.Count == 0) End(); // both roots count, each for its share
        if (keys.SecondRoot >= 0) Add(shelf.PostingsOf(keys.SecondRoot), scale * keys.SecondShare);
        foreach (var expansion in word.Expansions) Add(PostingsOf(shelf, expansion), Gathering.Scale(word, expansion));
        End();
    }

    private void Add(ReadOnlyMemory<uint> postings, float scale)
    {
        if (postings.IsEmpty) return;
        if (_count == _ways.Length) Array.Resize(ref _ways, _count * 2);
        _ways[_count++] = new Way(postings, scale);
    }

    private void End()
    {
        if (_count > (_ends.Count == 0 ? 0 : _ends[^1])) _ends.Add(_count);
    }

    private ReadOnlyMemory<uint> PostingsOf(Shelf shelf, Expansion expansion) =>
        expansion.Roots is [var root] ? shelf.PostingsOf(root) : Together(shelf, expansion.Roots);

    // Sections that have all words of a phrase, worth as much as the least of them.
    private ReadOnlyMemory<uint> Together(Shelf shelf, int[] roots)
    {
        var rarest = roots.MinBy(root => shelf.PostingsOf(root).Length);
        var kept = shelf.PostingsOf(rarest);
        var together = ArrayPool<uint>.Shared.Rent(Math.Max(1, kept.Length));
        _rented.Add(together);
        kept.CopyTo(together);
        var count = kept.Length;
        foreach (var root in roots)
        {
            if (root != rarest) count = Intersect(together.AsSpan(0, count), shelf.PostingsOf(root).Span);
        }
        return together.AsMemory(0, count);
    }

    private static int Intersect(Span<uint> kept, ReadOnlySpan<uint> others)
    {
        int count = 0, at = 0;
        foreach (var posting in kept)
        {
            var least = posting & ~Posting.ImpactMask;
            while (at + Stride < others.Length && others[at + Stride] < least) at += Stride;
            while (at < others.Length && others[at] < least) at++;
            if (at == others.Length) break;
            if (Posting.Section(others[at]) == Posting.Section(posting)) kept[count++] = Math.Min(posting, others[at]);
        }
        return count;
    }
}
