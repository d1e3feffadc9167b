using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Completing;

/// <summary>The words of all titles in alphabetical order, so that a beginning is a range.</summary>
internal sealed class TitleIndex
{
    private readonly string[] _words;
    private readonly int[][] _slots;
    private readonly int[] _roots;

    public TitleIndex(Shelf shelf)
    {
        var slotsOf = new Dictionary<int, List<int>>();
        for (var slot = 0; slot < shelf.Documents.Length; slot++)
        {
            if (shelf.Documents[slot] is not { } document) continue;
            foreach (var word in document.Words.Title.ToArray().Distinct())
            {
                if (!slotsOf.TryGetValue(word, out var slots)) slotsOf[word] = slots = [];
                slots.Add(slot);
            }
        }
        var vocabulary = shelf.Vocabulary;
        var ordered = slotsOf.OrderBy(pair => vocabulary.Words[pair.Key], StringComparer.Ordinal).ToList();
        _words = ordered.ConvertAll(pair => vocabulary.Words[pair.Key]).ToArray();
        _slots = ordered.ConvertAll(pair => pair.Value.ToArray()).ToArray();
        _roots = ordered.ConvertAll(pair => vocabulary.KeysOf(pair.Key).Root).ToArray();
    }

    /// <summary>Documents whose title has a word that begins so.</summary>
    public HashSet<int> Beginning(string prefix)
    {
        var found = new HashSet<int>();
        var at = Array.BinarySearch(_words, prefix, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < _words.Length && _words[i].StartsWith(prefix, StringComparison.Ordinal); i++) found.UnionWith(_slots[i]);
        return found;
    }

    /// <summary>Documents whose title has a word of the family.</summary>
    public HashSet<int> OfRoot(int root)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < _roots.Length; i++)
        {
            if (_roots[i] == root) found.UnionWith(_slots[i]);
        }
        return found;
    }
}
