using System.Collections.Concurrent;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>A lemma of the index that looks like a word, and how much.</summary>
internal readonly record struct SimilarWord(int Lemma, int Root, float Similarity);

/// <summary>
/// Words that share many 2-, 3- and 4-letter pieces with another one (Dice of the two sets): misspellings, compounds, relatives
/// of another root. Looked up through the 3-letter pieces of the vocabulary.
/// </summary>
internal sealed class SimilarWords(Vocabulary vocabulary)
{
    private const int Most = 8;
    private const float Least = Ranking.Weights.LeastSimilarity;
    private const int CacheSize = 4096;

    private readonly Lazy<GramIndex> _index = new(() => new GramIndex(vocabulary));
    private readonly ConcurrentDictionary<string, SimilarWord[]> _cache = new();

    /// <summary>The best of another root than <paramref name="root"/>, most similar first.</summary>
    public IReadOnlyList<SimilarWord> Of(Shelf shelf, string lemma, int root)
    {
        if (_cache.TryGetValue(lemma, out var known)) return known;
        var found = _index.Value.Find(lemma, Least)
            .Where(similar => similar.Root != root && shelf.Frequencies.OfRoot(similar.Root) > 0)
            .OrderByDescending(similar => similar.Similarity).ThenBy(similar => vocabulary.Lemmas[similar.Lemma], StringComparer.Ordinal)
            .DistinctBy(similar => similar.Root).Take(Most).ToArray();
        if (_cache.Count >= CacheSize) _cache.Clear();
        return _cache[lemma] = found;
    }
}
