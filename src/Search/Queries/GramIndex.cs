using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>The lemmas of a vocabulary by their 3-letter pieces.</summary>
internal sealed class GramIndex
{
    private readonly int[] _roots;
    private readonly uint[][] _grams;
    private readonly Dictionary<uint, List<int>> _lemmasOf = [];

    public GramIndex(Vocabulary vocabulary)
    {
        var words = vocabulary.Words.Count;
        var keys = vocabulary.AllKeys;
        _roots = new int[vocabulary.Lemmas.Count];
        _grams = new uint[_roots.Length][];
        for (var word = 0; word < words; word++)
        {
            var lemma = keys[word].Lemma;
            if (lemma >= _roots.Length || _grams[lemma] is not null) continue;
            _roots[lemma] = keys[word].Root;
            _grams[lemma] = Grams.Of(vocabulary.Lemmas[lemma]);
            foreach (var gram in _grams[lemma])
            {
                if (!Grams.IsTriple(gram)) continue;
                if (!_lemmasOf.TryGetValue(gram, out var lemmas)) _lemmasOf[gram] = lemmas = [];
                lemmas.Add(lemma);
            }
        }
    }

    public List<SimilarWord> Find(string lemma, float least)
    {
        var grams = Grams.Of(lemma);
        var met = new HashSet<int>();
        var found = new List<SimilarWord>();
        foreach (var gram in grams)
        {
            if (!Grams.IsTriple(gram) || !_lemmasOf.TryGetValue(gram, out var lemmas)) continue;
            foreach (var other in lemmas)
            {
                // Sets of too different sizes cannot reach the least similarity.
                var size = _grams[other].Length;
                if (2f * Math.Min(size, grams.Length) < least * (size + grams.Length) || !met.Add(other)) continue;
                var similarity = Grams.Dice(grams, _grams[other]);
                if (similarity >= least) found.Add(new SimilarWord(other, _roots[other], similarity));
            }
        }
        return found;
    }
}
