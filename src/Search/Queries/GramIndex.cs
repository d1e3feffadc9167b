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
    private readonly byte[] _sizes;
    private readonly Dictionary<uint, List<int>> _lemmasOf = [];

    public GramIndex(Vocabulary vocabulary, int first, int end)
    {
        (_vocabulary, _first) = (vocabulary, first);
        _grams = new uint[end - first][];
        _sizes = new byte[_grams.Length];
        Parallel.For(0, _grams.Length, i => _grams[i] = Grams.Of(vocabulary.Lemmas[first + i]));
        for (var i = 0; i < _grams.Length; i++)
        {
            _sizes[i] = (byte)Math.Min(_grams[i].Length, byte.MaxValue);
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
        var (common, sizes) = (t_common, _sizes);
        Span<byte> needed = stackalloc byte[byte.MaxValue + 1];
        for (var size = 0; size < needed.Length; size++) needed[size] = Needed(grams.Length, size, least);
        var lists = Lists(grams);
        foreach (var lemmas in lists)
        {
            foreach (var lemma in CollectionsMarshal.AsSpan(lemmas)) common[lemma]++;
        }
        foreach (var lemmas in lists)
        {
            foreach (var lemma in CollectionsMarshal.AsSpan(lemmas))
            {
                if (common[lemma] >= needed[sizes[lemma]]) Add(lemma, grams, least, found);
                common[lemma] = 0;
            }
        }
    }

    // A short word has few triples, and only a paste of the longest words has more than a byte can count.
    private List<List<int>> Lists(uint[] grams)
    {
        var lists = new List<List<int>>();
        foreach (var gram in grams)
        {
            if (Grams.IsTriple(gram) && lists.Count < byte.MaxValue && _lemmasOf.TryGetValue(gram, out var lemmas)) lists.Add(lemmas);
        }
        return lists;
    }

    // Every second shared piece needs a triple in the middle of it: with few triples the sets cannot be alike.
    private static byte Needed(int size, int otherSize, float least)
    {
        if (2f * Math.Min(size, otherSize) < least * (size + otherSize)) return byte.MaxValue;
        return (byte)Math.Clamp(MathF.Ceiling((least * (size + otherSize) / 2 - 2) / 3), 1, byte.MaxValue);
    }

    private void Add(int lemma, uint[] grams, float least, List<SimilarWord> found)
    {
        var similarity = Grams.Dice(grams, _grams[lemma]);
        if (similarity >= least) found.Add(new SimilarWord(_first + lemma, _vocabulary.RootOfLemma(_first + lemma), similarity));
    }
}
