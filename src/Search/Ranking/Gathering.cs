using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Ranking;

/// <summary>
/// First phase: adds up the roots of the query and of its expansions over all postings. Places in the scores are not checked: a
/// section of a posting always lies within them, and a check per posting would cost a tenth of the search.
/// </summary>
internal static class Gathering
{
    // Postings fetched before they are needed: at the beginning of a page the machine does not foresee them.
    private const int Ahead = 64;

    // When the other ways of a word stand in a fourth of all sections, it is cheaper to walk over all of these than to read the
    // postings again.
    private const int Many = 4;

    public static void Gather(Shelf shelf, Query query, Scratch scratch)
    {
        var ways = scratch.Ways;
        ways.Set(shelf, query);
        for (var word = 0; word < ways.Words; word++)
        {
            var ofWord = ways.OfWord(word);
            if (ofWord.Length == 1) Add(ofWord[0], scratch.Scores);
            else AddBest(ofWord, scratch.Scores, scratch.Best, shelf.Sections.Length);
        }
        ways.Clear();
    }

    /// <summary>What one query word gives for its own root, at most.</summary>
    public static float Scale(QueryWord word) => word.Weight * Bm25.Scale(word.Idf);

    /// <summary>What one query word gives through an expansion, at most.</summary>
    public static float Scale(QueryWord word, Expansion expansion) => word.Weight * expansion.Weight * Bm25.Scale(Math.Min(word.Idf, expansion.Idf));

    public static void Add(in Way way, float[] scores) => Walk(way, new Adding(scores));

    // Of the ways in which the word stands in a section the best one counts. The other ways come first, so that its own
    // postings, which are the most, are read once.
    private static void AddBest(ReadOnlySpan<Way> ways, float[] scores, float[] best, int sections)
    {
        var others = 0;
        foreach (ref readonly var way in ways[1..])
        {
            Walk(way, new Raising(best));
            others += way.Postings.Length;
        }
        if (others * Many >= sections)
        {
            Walk(ways[0], new Raising(best));
            AddAll(scores, best);
            return;
        }
        Walk(ways[0], new AddingBest(scores, best));
        foreach (ref readonly var way in ways[1..]) Walk(way, new AddingRest(scores, best));
    }

    private interface IStep
    {
        void Take(uint posting, float worth);
    }

    private readonly ref struct Adding(float[] scores) : IStep
    {
        private readonly ref float _scores = ref MemoryMarshal.GetArrayDataReference(scores);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(uint posting, float worth) => Unsafe.Add(ref _scores, Place(posting)) += worth;
    }

    private readonly ref struct Raising(float[] best) : IStep
    {
        private readonly ref float _best = ref MemoryMarshal.GetArrayDataReference(best);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(uint posting, float worth)
        {
            ref var known = ref Unsafe.Add(ref _best, Place(posting));
            known = float.MaxNative(known, worth);
        }
    }

    private readonly ref struct AddingBest(float[] scores, float[] best) : IStep
    {
        private readonly ref float _scores = ref MemoryMarshal.GetArrayDataReference(scores);
        private readonly ref float _best = ref MemoryMarshal.GetArrayDataReference(best);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(uint posting, float worth)
        {
            var place = Place(posting);
            Unsafe.Add(ref _scores, place) += float.MaxNative(Unsafe.Add(ref _best, place), worth);
            Unsafe.Add(ref _best, place) = 0;
        }
    }

    private readonly ref struct AddingRest(float[] scores, float[] best) : IStep
    {
        private readonly ref float _scores = ref MemoryMarshal.GetArrayDataReference(scores);
        private readonly ref float _best = ref MemoryMarshal.GetArrayDataReference(best);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(uint posting, float worth)
        {
            var place = Place(posting);
            Unsafe.Add(ref _scores, place) += Unsafe.Add(ref _best, place);
            Unsafe.Add(ref _best, place) = 0;
        }
    }

    // Eight at a time: what each is worth is one multiplication for all.
    private static unsafe void Walk<T>(in Way way, T step) where T : struct, IStep, allows ref struct
    {
        var postings = way.Postings.Span;
        var scale = way.Scale;
        ref var posting = ref MemoryMarshal.GetReference(postings);
        ref var end = ref Unsafe.Add(ref posting, postings.Length);
        ref var last = ref Unsafe.Add(ref posting, postings.Length & ~7);
        for (; Unsafe.IsAddressLessThan(ref posting, ref last); posting = ref Unsafe.Add(ref posting, 8))
        {
            if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref posting, Ahead)));
            var eight = Vector256.ConvertToSingle((Vector256.LoadUnsafe(ref posting) & Vector256.Create(Posting.ImpactMask)).AsInt32()) * scale;
            ref var worth = ref Unsafe.As<Vector256<float>, float>(ref eight);
            step.Take(posting, worth);
            step.Take(Unsafe.Add(ref posting, 1), Unsafe.Add(ref worth, 1));
            step.Take(Unsafe.Add(ref posting, 2), Unsafe.Add(ref worth, 2));
            step.Take(Unsafe.Add(ref posting, 3), Unsafe.Add(ref worth, 3));
            step.Take(Unsafe.Add(ref posting, 4), Unsafe.Add(ref worth, 4));
            step.Take(Unsafe.Add(ref posting, 5), Unsafe.Add(ref worth, 5));
            step.Take(Unsafe.Add(ref posting, 6), Unsafe.Add(ref worth, 6));
            step.Take(Unsafe.Add(ref posting, 7), Unsafe.Add(ref worth, 7));
        }
        for (; Unsafe.IsAddressLessThan(ref posting, ref end); posting = ref Unsafe.Add(ref posting, 1)) step.Take(posting, scale * Posting.Impact(posting));
    }

    private static void AddAll(float[] scores, float[] best)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores.AsSpan());
        var more = MemoryMarshal.Cast<float, Vector256<float>>(best.AsSpan(0, scores.Length));
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += more[i];
            more[i] = Vector256<float>.Zero;
        }
    }

    private static nuint Place(uint posting) => posting >> Posting.ImpactBits;
}
