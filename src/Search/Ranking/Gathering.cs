using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    public static float Scale(QueryWord word) => word.Weight * Bm25.Scale(word.Idf);

    /// <summary>What one query word gives through an expansion, at most.</summary>
    public static float Scale(QueryWord word, Expansion expansion) => word.Weight * expansion.Weight * Bm25.Scale(Math.Min(word.Idf, expansion.Idf));

    public static void Add(ReadOnlySpan<uint> postings, float scale, float[] scores)
    {
        scale *= Posting.ImpactUnit;
        // Sections of a posting always lie within the scores; a check per posting would cost a tenth of the search.
        ref var score = ref MemoryMarshal.GetArrayDataReference(scores);
        ref var first = ref MemoryMarshal.GetReference(postings);
        var i = 0;
        for (; i + 8 <= postings.Length; i += 8)
        {
            var eight = Vector256.LoadUnsafe(ref first, (nuint)i);
            var worth = Vector256.ConvertToSingle((eight & Vector256.Create(Posting.ImpactMask)).AsInt32()) * scale;
            var sections = eight >>> Posting.ImpactBits;
            Unsafe.Add(ref score, sections[0]) += worth[0];
            Unsafe.Add(ref score, sections[1]) += worth[1];
            Unsafe.Add(ref score, sections[2]) += worth[2];
            Unsafe.Add(ref score, sections[3]) += worth[3];
            Unsafe.Add(ref score, sections[4]) += worth[4];
            Unsafe.Add(ref score, sections[5]) += worth[5];
            Unsafe.Add(ref score, sections[6]) += worth[6];
            Unsafe.Add(ref score, sections[7]) += worth[7];
        }
        for (; i < postings.Length; i++) Unsafe.Add(ref score, Posting.Section(postings[i])) += scale * Posting.Impact(postings[i]);
    }

    private static void GatherOwn(Shelf shelf, QueryWord word, float[] scores)
    {
        var keys = word.Keys;
        var scale = Scale(word);
        Add(shelf.PostingsOf(keys.Root), scale * keys.FirstShare, scores);
        if (keys.SecondRoot >= 0) Add(shelf.PostingsOf(keys.SecondRoot), scale * keys.SecondShare, scores);
    }

    // Of the ways in which the word stands in a section the best one counts. The other ways come first, so that its own
    // postings, which are the most, are read once.
    private static void GatherBest(Shelf shelf, QueryWord word, float[] scores, float[] best)
    {
        var keys = word.Keys;
        var scale = Scale(word);
        foreach (var expansion in word.Expansions) Raise(shelf, expansion, Scale(word, expansion), best);
        if (keys.SecondRoot >= 0) Raise(shelf.PostingsOf(keys.SecondRoot), scale * keys.SecondShare, best);
        AddBest(shelf.PostingsOf(keys.Root), scale * keys.FirstShare, scores, best);
        if (keys.SecondRoot >= 0) AddRest(shelf.PostingsOf(keys.SecondRoot), scores, best);
        foreach (var expansion in word.Expansions) AddRest(shelf.PostingsOf(expansion.Roots[0]), scores, best);
    }

    private static void Raise(Shelf shelf, Expansion expansion, float scale, float[] best)
    {
        if (expansion.Roots.Length == 1)
        {
            Raise(shelf.PostingsOf(expansion.Roots[0]), scale, best);
            return;
        }
        var together = Together(shelf, expansion.Roots, out var rented);
        Raise(together, scale, best);
        ArrayPool<uint>.Shared.Return(rented);
    }

    private static void Raise(ReadOnlySpan<uint> postings, float scale, float[] best)
    {
        scale *= Posting.ImpactUnit;
        ref var first = ref MemoryMarshal.GetArrayDataReference(best);
        foreach (var posting in postings)
        {
            ref var known = ref Unsafe.Add(ref first, Posting.Section(posting));
            known = float.MaxNative(known, scale * Posting.Impact(posting));
        }
    }

    private static void AddBest(ReadOnlySpan<uint> postings, float scale, float[] scores, float[] best)
    {
        scale *= Posting.ImpactUnit;
        ref var firstScore = ref MemoryMarshal.GetArrayDataReference(scores);
        ref var firstBest = ref MemoryMarshal.GetArrayDataReference(best);
        foreach (var posting in postings)
        {
            var section = Posting.Section(posting);
            Unsafe.Add(ref firstScore, section) += float.MaxNative(Unsafe.Add(ref firstBest, section), scale * Posting.Impact(posting));
            Unsafe.Add(ref firstBest, section) = 0;
        }
    }

    private static void AddRest(ReadOnlySpan<uint> postings, float[] scores, float[] best)
    {
        ref var firstScore = ref MemoryMarshal.GetArrayDataReference(scores);
        ref var firstBest = ref MemoryMarshal.GetArrayDataReference(best);
        foreach (var posting in postings)
        {
            var section = Posting.Section(posting);
            Unsafe.Add(ref firstScore, section) += Unsafe.Add(ref firstBest, section);
            Unsafe.Add(ref firstBest, section) = 0;
        }
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
