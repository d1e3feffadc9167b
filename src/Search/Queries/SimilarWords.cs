using System.Collections.Concurrent;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>A lemma of the index that looks like a word, and how much.</summary>
internal readonly record struct SimilarWord(int Lemma, int Root, float Similarity);

/// <summary>
/// Words that share many 2-, 3- and 4-letter pieces with another one (Dice of the two sets): misspellings, compounds, relatives
/// of another root. What was found is kept: help centers are asked in few words, again and again.
/// </summary>
internal sealed class SimilarWords
{
    private const int Most = 8;
    private const float Least = Ranking.Weights.LeastSimilarity;
    private const int CacheSize = 8192;
    private const int MostRecent = 2048;

    private readonly Vocabulary _vocabulary;
    private readonly Lazy<GramIndex> _base, _recent;
    private readonly ConcurrentDictionary<string, SimilarWord[]> _cache = new();

    public SimilarWords(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _base = new(() => new GramIndex(vocabulary, 0, vocabulary.Lemmas.Count));
        _recent = new(() => new GramIndex(vocabulary, _base.Value.End, _base.Value.End));
    }

    private SimilarWords(SimilarWords former)
    {
        _vocabulary = former._vocabulary;
        _base = former._base;
        _recent = new(() => new GramIndex(_vocabulary, _base.Value.End, _vocabulary.Lemmas.Count));
    }

    /// <summary>For a later snapshot: the words that came since are looked up beside the old ones.</summary>
    public SimilarWords Renewed() =>
        _base.IsValueCreated && _vocabulary.Lemmas.Count - _base.Value.End < MostRecent ? new SimilarWords(this) : new SimilarWords(_vocabulary);

    /// <summary>As if no query had been asked yet.</summary>
    public void Forget() => _cache.Clear();

    /// <summary>The best of another root than <paramref name="root"/>, most similar first.</summary>
    public SimilarWord[] Of(Shelf shelf, string lemma, int root)
    {
        if (_cache.TryGetValue(lemma, out var known)) return known;
        var found = new List<SimilarWord>();
        var grams = Grams.Of(lemma);
        _base.Value.Find(grams, Least, found);
        _recent.Value.Find(grams, Least, found);
        if (_cache.Count >= CacheSize) _cache.Clear();
        return _cache[lemma] = Best(shelf, found, root);
    }

    private SimilarWord[] Best(Shelf shelf, List<SimilarWord> found, int root) =>
    [
        .. found.Where(similar => similar.Root != root && shelf.Frequencies.OfRoot(similar.Root) > 0)
            .OrderByDescending(similar => similar.Similarity).ThenBy(similar => _vocabulary.Lemmas[similar.Lemma], StringComparer.Ordinal)
            .DistinctBy(similar => similar.Root).Take(Most),
    ];
}
