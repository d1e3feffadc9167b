using System.Collections.Concurrent;
using HelpCenter.Morphology;
using HelpCenter.Morphology.Pairs;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>Another word of the same action and the key of its family.</summary>
internal readonly record struct WordPair(string Lemma, string Root, float Weight, ExpansionKind Kind);

/// <summary>
/// The same action said by its other aspect, by its noun or by its verb: вернуть → возвращать, возврат. What was found is kept.
/// </summary>
internal sealed class WordPairs(MorphAnalyzer morphology)
{
    private const int CacheSize = 8192;

    private readonly AspectPairs _aspects = new(morphology);
    private readonly ConcurrentDictionary<string, WordPair[]> _known = new();

    public WordPair[] Of(string lemma, bool isVerb)
    {
        if (_known.TryGetValue(lemma, out var known)) return known;
        if (_known.Count >= CacheSize) _known.Clear();
        return _known[lemma] = [.. Find(lemma, isVerb)];
    }

    private IEnumerable<WordPair> Find(string lemma, bool isVerb)
    {
        foreach (var other in VerbNounPairs.Of(lemma)) yield return Pair(other, Weights.VerbNoun, isVerb ? ExpansionKind.Noun : ExpansionKind.Verb);
        if (!isVerb) yield break;
        foreach (var partner in _aspects.Of(lemma))
        {
            yield return Pair(partner, Weights.Aspect, ExpansionKind.Aspect);
            foreach (var noun in VerbNounPairs.Of(partner)) yield return Pair(noun, Weights.VerbNoun, ExpansionKind.Noun);
        }
    }

    private static WordPair Pair(string lemma, float weight, ExpansionKind kind)
    {
        Span<char> root = stackalloc char[lemma.Length + RootKey.Longest];
        return new WordPair(lemma, root[..RootKey.Write(lemma, root)].ToString(), weight, kind);
    }
}
