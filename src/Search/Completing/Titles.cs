using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Completing;

/// <summary>The words of all titles in alphabetical order, so that a beginning is a range. Immutable.</summary>
internal sealed class Titles
{
    private const int ShortestMended = 4;

    private readonly string[] _words;
    private readonly int[] _roots;
    private readonly int[][] _slots;
    private readonly Vocabulary _vocabulary;

    private Titles(Vocabulary vocabulary, string[] words, int[] roots, int[][] slots) => (_vocabulary, _words, _roots, _slots) = (vocabulary, words, roots, slots);

    public static Titles Of(ShelfDocument?[] documents, Vocabulary vocabulary)
    {
        var slotsOf = new Dictionary<int, List<int>>();
        for (var slot = 0; slot < documents.Length; slot++)
        {
            foreach (var word in documents[slot] is { } document ? document.Words.Title : [])
            {
                if (!slotsOf.TryGetValue(word, out var slots)) slotsOf[word] = slots = [];
                if (slots.Count == 0 || slots[^1] != slot) slots.Add(slot);
            }
        }
        var numbers = slotsOf.Keys.ToArray();
        var words = Array.ConvertAll(numbers, number => vocabulary.Words[number]);
        Array.Sort(words, numbers, StringComparer.Ordinal);
        return new Titles(vocabulary, words, Array.ConvertAll(numbers, number => vocabulary.KeysOf(number).Root), Array.ConvertAll(numbers, number => slotsOf[number].ToArray()));
    }

    public Range Beginning(string prefix)
    {
        var first = LowerBound(prefix);
        return first..Math.Max(first, LowerBound(prefix + char.MaxValue));
    }

    /// <summary>
    /// A beginning that some title has, one light mistake away from what was typed; the first letter must be right. A mistake
    /// leaves either the head or the tail of the typed letters as it is.
    /// </summary>
    public string? NearestBeginning(string typed)
    {
        if (typed.Length < ShortestMended) return null;
        var head = typed.Length / 2;
        var (least, best) = (EditDistance.Single, (string?)null);
        foreach (var word in Words(Beginning(typed[..head]))) Try(word, typed, ref least, ref best);
        foreach (var word in Words(Beginning(typed[..1])))
        {
            if (HasTail(word, typed, head + 1)) Try(word, typed, ref least, ref best);
        }
        return best;
    }

    // A letter too many or too few has moved it by one.
    private static bool HasTail(string word, string typed, int at)
    {
        var tail = typed.AsSpan(at);
        for (var start = at - 1; start <= at + 1 && start + tail.Length <= word.Length; start++)
        {
            if (word[start] == tail[0] && word.AsSpan(start).StartsWith(tail)) return true;
        }
        return false;
    }

    private static void Try(string word, string typed, ref float least, ref string? best)
    {
        for (var length = typed.Length - 1; length <= typed.Length + 1 && length <= word.Length; length++)
        {
            var distance = EditDistance.Between(typed, word.AsSpan(0, length), least);
            if (distance < least) (least, best) = (distance, word[..length]);
        }
    }

    /// <summary>Documents whose title has one of the words.</summary>
    public ReadOnlySpan<int[]> SlotsOf(Range words) => _slots.AsSpan(words);

    public ReadOnlySpan<string> Words(Range words) => _words.AsSpan(words);

    /// <summary>Words of a family, wherever they stand in the alphabet.</summary>
    public IEnumerable<int[]> SlotsOfRoot(int root)
    {
        for (var at = Array.IndexOf(_roots, root); at >= 0; at = Array.IndexOf(_roots, root, at + 1)) yield return _slots[at];
    }

    /// <summary>The same after some documents were taken away and others put in.</summary>
    public Titles With(List<ShelfDocument> taken, HashSet<int> emptied, List<ShelfDocument> put, Dictionary<string, int> slots)
    {
        var changes = new SortedDictionary<string, (int Number, HashSet<int> Slots)>(StringComparer.Ordinal);
        foreach (var document in taken.Concat(put))
        {
            foreach (var number in document.Words.Title) changes.TryAdd(_vocabulary.Words[number], (number, []));
        }
        foreach (var (word, change) in changes)
        {
            if (PlaceOf(word) is >= 0 and var at) change.Slots.UnionWith(_slots[at].Where(slot => !emptied.Contains(slot)));
        }
        foreach (var document in put)
        {
            foreach (var number in document.Words.Title) changes[_vocabulary.Words[number]].Slots.Add(slots[document.Document.Id]);
        }
        return Merge(changes);
    }

    private Titles Merge(SortedDictionary<string, (int Number, HashSet<int> Slots)> changes)
    {
        var words = new List<string>(_words.Length + changes.Count);
        var roots = new List<int>(words.Capacity);
        var slots = new List<int[]>(words.Capacity);
        var at = 0;
        foreach (var (word, change) in changes)
        {
            CopyTo(LowerBound(word));
            if (at < _words.Length && _words[at] == word) at++;
            if (change.Slots.Count == 0) continue;
            words.Add(word);
            roots.Add(_vocabulary.KeysOf(change.Number).Root);
            slots.Add([.. change.Slots.Order()]);
        }
        CopyTo(_words.Length);
        return new Titles(_vocabulary, [.. words], [.. roots], [.. slots]);

        void CopyTo(int end)
        {
            words.AddRange(_words.AsSpan(at..end));
            roots.AddRange(_roots.AsSpan(at..end));
            slots.AddRange(_slots.AsSpan(at..end));
            at = end;
        }
    }

    /// <summary>Where the word stands among all of them; negative when no title has it.</summary>
    public int PlaceOf(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal);

    private int LowerBound(string word) => PlaceOf(word) is >= 0 and var at ? at : ~PlaceOf(word);
}
