using System.Runtime.InteropServices;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>The lemmas <c>first..end</c> of a vocabulary by their 3-letter pieces.</summary>
internal sealed class GramIndex
{
    [ThreadStatic] private static byte[]? t_common;

    private readonly Vocabulary _vocabulary;
    private readonly int _first;
    private readonly uint[][] _grams;
    private readonly Dictionary<uint, List<int>> _lemmasOf = [];

    public GramIndex(Vocabulary vocabulary, int first, int end)
    {
        (_vocabulary, _first) = (vocabulary, first);
        _grams = new uint[end - first][];
        for (var i = 0; i < _grams.Length; i++)
        {
            _grams[i] = Grams.Of(vocabulary.Lemmas[first + i]);
            foreach (var gram in _grams[i])
            {
                if (Grams.IsTriple(gram)) (CollectionsMarshal.GetValueRefOrAddDefault(_lemmasOf, gram, out _) ??= []).Add(i);
            }
        }
    }

    public int End => _first + _grams.Length;

    /// <summary>Lemmas that share enough pieces with a word.</summary>
    public void Find(uint[] grams, float least, List<SimilarWord> found)
    {
        if (t_common is null || t_common.Length < _grams.Length) t_common = new byte[_grams.Length + 1024];
        var common = t_common;
        var met = new List<int>();
        foreach (var gram in grams)
        {
            if (!Grams.IsTriple(gram) || !_lemmasOf.TryGetValue(gram, out var lemmas)) continue;
            foreach (var lemma in CollectionsMarshal.AsSpan(lemmas))
            {
                if (common[lemma]++ == 0) met.Add(lemma);
            }
        }
        foreach (var lemma in met)
        {
            if (MayReach(common[lemma], grams.Length, _grams[lemma].Length, least)) Add(lemma, grams, least, found);
            common[lemma] = 0;
        }
    }

    // Every second shared piece needs a triple in the middle of it: with few triples the sets cannot be alike.
    private static bool MayReach(int triples, int size, int otherSize, float least) =>
        2f * Math.Min(size, otherSize) >= least * (size + otherSize) && 2f * (3 * triples + 2) >= least * (size + otherSize);

    private void Add(int lemma, uint[] grams, float least, List<SimilarWord> found)
    {
        var similarity = Grams.Dice(grams, _grams[lemma]);
        if (similarity >= least) found.Add(new SimilarWord(_first + lemma, _vocabulary.RootOfLemma(_first + lemma), similarity));
    }
}
