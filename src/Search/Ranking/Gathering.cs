using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Ranking;

/// <summary>
/// First phase: adds up the roots of the query and of its expansions over all postings. An expansion never outweighs the rarer
/// of the two words, else a common synonym of a rare word would flood the list.
/// </summary>
internal static class Gathering
{
    public static void Gather(Shelf shelf, Query query, float[] scores, float[] best)
    {
        foreach (var word in query.Words)
        {
            if (word.IsStop) continue;
            if (word.Expansions.Count == 0) GatherOwn(shelf, word, scores);
            else GatherBest(shelf, word, scores, best);
        }
    }

    /// <summary>What one query word gives for its own root, at most.</summary>
    public static float Scale(Shelf shelf, QueryWord word) => word.Weight * Bm25.Scale(shelf.RootIdf(word.Keys.Root));

    /// <summary>What one query word gives through an expansion, at most.</summary>
    public static float Scale(Shelf shelf, QueryWord word, Expansion expansion)
    {
        var idf = Math.Min(shelf.RootIdf(word.Keys.Root), shelf.RootIdf(expansion.Roots));
        return word.Weight * expansion.Weight * Bm25.Scale(idf);
    }

    public static void Add(ReadOnlySpan<uint> postings, float scale, float[] scores)
    {
        scale *= Posting.ImpactUnit;
        // Sections of a posting always lie within the scores; a check per posting would cost a tenth of the search.
        ref var first = ref MemoryMarshal.GetArrayDataReference(scores);
        foreach (var posting in postings) Unsafe.Add(ref first, Posting.Section(posting)) += scale * Posting.Impact(posting);
    }

    private static void GatherOwn(Shelf shelf, QueryWord word, float[] scores)
    {
        var keys = word.Keys;
        var scale = Scale(shelf, word);
        Add(shelf.PostingsOf(keys.Root), scale * keys.FirstShare, scores);
        if (keys.SecondRoot >= 0) Add(shelf.PostingsOf(keys.SecondRoot), scale * keys.SecondShare, scores);
    }

    private static void GatherBest(Shelf shelf, QueryWord word, float[] scores, float[] best)
    {
        var keys = word.Keys;
        var scale = Scale(shelf, word);
        Raise(shelf.PostingsOf(keys.Root), scale * keys.FirstShare, scores, best);
        if (keys.SecondRoot >= 0) Raise(shelf.PostingsOf(keys.SecondRoot), scale * keys.SecondShare, scores, best);
        foreach (var expansion in word.Expansions) Raise(shelf, expansion, Scale(shelf, word, expansion), scores, best);
        Forget(shelf.PostingsOf(keys.Root), best);
        if (keys.SecondRoot >= 0) Forget(shelf.PostingsOf(keys.SecondRoot), best);
        foreach (var expansion in word.Expansions) Forget(shelf.PostingsOf(expansion.Roots[0]), best);
    }

    private static void Raise(Shelf shelf, Expansion expansion, float scale, float[] scores, float[] best)
    {
        if (expansion.Roots.Length == 1)
        {
            Raise(shelf.PostingsOf(expansion.Roots[0]), scale, scores, best);
            return;
        }
        var together = Together(shelf, expansion.Roots, out var rented);
        Raise(together, scale, scores, best);
        ArrayPool<uint>.Shared.Return(rented);
    }

    // Keeps the best of the ways in which the word stands in a section: adds only what exceeds the best so far.
    private static void Raise(ReadOnlySpan<uint> postings, float scale, float[] scores, float[] best)
    {
        scale *= Posting.ImpactUnit;
        ref var firstScore = ref MemoryMarshal.GetArrayDataReference(scores);
        ref var firstBest = ref MemoryMarshal.GetArrayDataReference(best);
        foreach (var posting in postings)
        {
            var section = Posting.Section(posting);
            var score = scale * Posting.Impact(posting);
            ref var known = ref Unsafe.Add(ref firstBest, section);
            var gain = Math.Max(0, score - known);
            known += gain;
            Unsafe.Add(ref firstScore, section) += gain;
        }
    }

    private static void Forget(ReadOnlySpan<uint> postings, float[] best)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(best);
        foreach (var posting in postings) Unsafe.Add(ref first, Posting.Section(posting)) = 0;
    }

    // Sections that have all words of a phrase, worth as much as the least of them.
    private static ReadOnlySpan<uint> Together(Shelf shelf, int[] roots, out uint[] rented)
    {
        var first = shelf.PostingsOf(roots[0]);
        rented = ArrayPool<uint>.Shared.Rent(Math.Max(1, first.Length));
        first.CopyTo(rented);
        var count = first.Length;
        foreach (var root in roots.AsSpan(1)) count = Intersect(rented.AsSpan(0, count), shelf.PostingsOf(root));
        return rented.AsSpan(0, count);
    }

    private static int Intersect(Span<uint> kept, ReadOnlySpan<uint> others)
    {
        int count = 0, at = 0;
        foreach (var posting in kept)
        {
            while (at < others.Length && Posting.Section(others[at]) < Posting.Section(posting)) at++;
            if (at == others.Length) break;
            if (Posting.Section(others[at]) == Posting.Section(posting)) kept[count++] = Math.Min(posting, others[at]);
        }
        return count;
    }
}
