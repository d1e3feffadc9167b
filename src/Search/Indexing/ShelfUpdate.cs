using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>
/// A shelf with some documents changed: only the postings of their words are written anew, everything else is shared or copied
/// as it is. Average lengths stay those of the last full build; frequencies are exact.
/// </summary>
internal sealed class ShelfUpdate
{
    private readonly Shelf _former;
    private readonly Vocabulary _vocabulary;
    private readonly List<ShelfDocument?> _documents;
    private readonly List<ShelfSection> _sections;
    private readonly Dictionary<string, int> _slots;
    private readonly Frequencies _frequencies;
    private readonly WordKeys[] _keys;
    private readonly KeySets _seen = new();
    private readonly List<ShelfDocument> _taken = [], _put = [];
    private readonly HashSet<int> _emptied = [];
    private readonly Dictionary<int, List<uint>> _changes = [];

    private ShelfUpdate(Shelf former)
    {
        _former = former;
        _vocabulary = former.Vocabulary;
        _documents = [.. former.Documents];
        _sections = [.. former.Sections];
        _slots = new(former.Slots);
        _frequencies = former.Frequencies.Copy(_vocabulary);
        _keys = _vocabulary.AllKeys;
    }

    /// <summary>Null when so much is gone that the shelf had better be built anew.</summary>
    public static Shelf? Apply(Shelf former, IReadOnlyCollection<ShelfItem> changed, IEnumerable<string> removed)
    {
        var update = new ShelfUpdate(former);
        foreach (var id in removed) update.Remove(id);
        foreach (var item in changed) update.Replace(item);
        return update.IsWorn ? null : update.Finish();
    }

    private bool IsWorn => _sections.Count >= Posting.MostSections || _sections.Count > 1024 && _sections.Count(section => section.Document < 0) > _sections.Count / 3;

    private void Remove(string id)
    {
        if (!_slots.Remove(id, out var slot)) return;
        TakeAway(slot);
    }

    // A changed document keeps its slot, and its sections when they suffice, so that equal scores keep their order.
    private void Replace(ShelfItem item)
    {
        var first = _sections.Count;
        if (_slots.TryGetValue(item.Document.Id, out var slot))
        {
            var old = TakeAway(slot);
            if (old.SectionCount >= item.Words.Passages.Length) first = old.FirstSection;
        }
        else
        {
            _slots[item.Document.Id] = slot = _documents.Count;
            _documents.Add(null);
        }
        Put(slot, new ShelfDocument(item.Document, item.Words, first));
    }

    private ShelfDocument TakeAway(int slot)
    {
        var document = _documents[slot]!;
        _documents[slot] = null;
        var words = document.DistinctWords(_seen.Words);
        _frequencies.Count(words, _keys, _seen, -1);
        foreach (var word in words) Touch(_keys[word]);
        for (var i = 0; i < document.SectionCount; i++) _sections[document.FirstSection + i] = ShelfSection.Gone;
        _put.RemoveAll(put => ReferenceEquals(put, document));
        _taken.Add(document);
        _emptied.Add(slot);
        return document;
    }

    private void Put(int slot, ShelfDocument document)
    {
        _documents[slot] = document;
        _put.Add(document);
        _frequencies.Count(document.DistinctWords(_seen.Words), _keys, _seen, 1);
        for (var i = 0; i < document.SectionCount; i++)
        {
            var section = ShelfSection.Of(slot, document.Words.Passages[i]);
            if (document.FirstSection + i < _sections.Count) _sections[document.FirstSection + i] = section;
            else _sections.Add(section);
        }
    }

    private void Touch(in WordKeys keys)
    {
        _changes.TryAdd(keys.Root, []);
        if (keys.SecondRoot >= 0) _changes.TryAdd(keys.SecondRoot, []);
    }

    private Shelf Finish()
    {
        _taken.Sort(static (a, b) => a.FirstSection.CompareTo(b.FirstSection));
        var inverter = new Inverter(_keys, _vocabulary.Roots.Count, _former.Averages);
        var collector = new Collector(_changes);
        foreach (var document in _put) inverter.Invert(document.Words, document.FirstSection, ref collector);
        var postings = new uint[]?[_vocabulary.Roots.Count];
        _former.Postings.CopyTo(postings, 0);
        foreach (var (root, added) in _changes) postings[root] = Merge(_former.PostingsOf(root), added);
        return new Shelf
        {
            Vocabulary = _vocabulary,
            Documents = [.. _documents],
            Sections = [.. _sections],
            Postings = postings,
            Frequencies = _frequencies,
            Averages = _former.Averages,
            Slots = _slots,
            Groups = _former.Groups,
            SimilarWords = _former.SimilarWords.Renewed(),
            Speller = _former.Speller.Renewed(),
            Titles = _former.Titles.With(_taken, _emptied, _put, _slots),
        };
    }

    // Postings lie in the order of sections, so what goes is a few ranges and what comes has its place: all else is copied whole.
    private uint[]? Merge(ReadOnlySpan<uint> old, List<uint> added)
    {
        var kept = new uint[old.Length];
        int count = 0, from = 0;
        foreach (var document in _taken)
        {
            var first = Math.Max(from, Bound(old, document.FirstSection));
            var end = Math.Max(first, Bound(old, document.FirstSection + document.SectionCount));
            count += Copy(old[from..first], kept.AsSpan(count));
            from = end;
        }
        count += Copy(old[from..], kept.AsSpan(count));
        return count + added.Count == 0 ? null : Insert(kept.AsSpan(0, count), added);
    }

    private static uint[] Insert(ReadOnlySpan<uint> kept, List<uint> added)
    {
        added.Sort();
        var merged = new uint[kept.Length + added.Count];
        int count = 0, from = 0;
        foreach (var posting in added)
        {
            var at = Bound(kept, Posting.Section(posting));
            count += Copy(kept[from..at], merged.AsSpan(count));
            merged[count++] = posting;
            from = at;
        }
        Copy(kept[from..], merged.AsSpan(count));
        return merged;
    }

    private static int Copy(ReadOnlySpan<uint> from, Span<uint> to)
    {
        from.CopyTo(to);
        return from.Length;
    }

    private static int Bound(ReadOnlySpan<uint> postings, int section)
    {
        var at = postings.BinarySearch((uint)section << Posting.ImpactBits);
        return at < 0 ? ~at : at;
    }

    private readonly struct Collector(Dictionary<int, List<uint>> changes) : IPostings
    {
        public void Add(int root, uint posting)
        {
            if (!changes.TryGetValue(root, out var added)) changes[root] = added = [];
            added.Add(posting);
        }
    }
}
