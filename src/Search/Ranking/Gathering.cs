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
            if (!word.IsStop) Gather(shelf, word, scores, best);
        }
    }

    /// <summary>What one query word gives for its own root, at most.</summary>
    public static float Scale(Shelf shelf, QueryWord word) => word.Weight * Bm25.Scale(shelf.RootIdf(word.Keys.Root));

    /// <summary>What one query word gives through an expansion, at most.</summary>
    public static float Scale(Shelf shelf, QueryWord word, Expansion expansion)
    {
        var idf = Math.Min(shelf.RootIdf(word.Keys.Root), shelf.RootIdf(expansion.Root));
        return word.Weight * expansion.Weight * Bm25.Scale(idf);
    }

    private static void Gather(Shelf shelf, QueryWord word, float[] scores, float[] best)
    {
        var keys = word.Keys;
        var scale = Scale(shelf, word);
        if (word.Expansions.Count == 0)
        {
            Add(shelf.PostingsOf(keys.Root), scale * keys.FirstShare, scores);
            if (keys.SecondRoot >= 0) Add(shelf.PostingsOf(keys.SecondRoot), scale * keys.SecondShare, scores);
            return;
        }
        Raise(shelf.PostingsOf(keys.Root), scale * keys.FirstShare, scores, best);
        if (keys.SecondRoot >= 0) Raise(shelf.PostingsOf(keys.SecondRoot), scale * keys.SecondShare, scores, best);
        foreach (var expansion in word.Expansions) Raise(shelf.PostingsOf(expansion.Root), Scale(shelf, word, expansion), scores, best);
        Forget(shelf.PostingsOf(keys.Root), best);
        Forget(shelf.PostingsOf(keys.SecondRoot), best);
        foreach (var expansion in word.Expansions) Forget(shelf.PostingsOf(expansion.Root), best);
    }

    public static void Add(ReadOnlySpan<uint> postings, float scale, float[] scores)
    {
        scale *= Posting.ImpactUnit;
        foreach (var posting in postings) scores[Posting.Section(posting)] += scale * Posting.Impact(posting);
    }

    // Keeps the best of the ways in which the word stands in a section: adds only what exceeds the best so far.
    private static void Raise(ReadOnlySpan<uint> postings, float scale, float[] scores, float[] best)
    {
        scale *= Posting.ImpactUnit;
        foreach (var posting in postings)
        {
            var section = Posting.Section(posting);
            var score = scale * Posting.Impact(posting);
            var gain = score - best[section];
            if (gain <= 0) continue;
            best[section] = score;
            scores[section] += gain;
        }
    }

    private static void Forget(ReadOnlySpan<uint> postings, float[] best)
    {
        foreach (var posting in postings) best[Posting.Section(posting)] = 0;
    }
}
