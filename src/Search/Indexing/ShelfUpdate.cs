using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>
/// A shelf with some documents changed: what is new is what their words touch, everything else is shared with the former shelf.
/// Average lengths stay those of the last full build; frequencies are exact.
/// </summary>
internal sealed class ShelfUpdate
{
    private const int FewSections = 1024;

    private readonly Shelf _former;
    private readonly Vocabulary _vocabulary;
    private readonly Paged<ShelfDocument?>.Changes _documents;
    private readonly Paged<ShelfSection>.Changes _sections;
    private readonly Frequencies.Changes _frequencies;
    private readonly WordKeys[] _keys;
    private readonly Scratch _scratch;
    private readonly List<ShelfDocument> _taken = [], _put = [];
    private readonly HashSet<int> _emptied = [];
    private readonly Dictionary<int, List<uint>> _changes = [];
    private Dictionary<string, int> _slots;
    private int _goneSections;

    private ShelfUpdate(Shelf former, Scratch scratch)
    {
        _former = former;
        _scratch = scratch;
        _vocabulary = former.Vocabulary;
        _documents = former.Documents.Change();
        _sections = former.Sections.Change();
        _goneSections = former.GoneSections;
        _slots = former.Slots;
        _frequencies = former.Frequencies.Change(_vocabulary);
        _keys = _vocabulary.AllKeys;
    }

    /// <summary>Null when so much is gone that the shelf had better be built anew.</summary>
    public static Shelf? Apply(Shelf former, IReadOnlyCollection<ShelfItem> changed, IEnumerable<string> removed)
    {
        var scratch = Scratch.Take(former.Vocabulary.Roots.Count);
        var update = new ShelfUpdate(former, scratch);
        foreach (var id in removed) update.Remove(id);
        foreach (var item in changed) update.Replace(item);
        var shelf = update.IsWorn ? null : update.Finish();
        scratch.GiveBack();
        return shelf;
    }

    private bool IsWorn => _sections.Length >= Posting.MostSections || _sections.Length > FewSections && _goneSections > _sections.Length / 3;

    private Dictionary<string, int> OwnSlots => ReferenceEquals(_slots, _former.Slots) ? _slots = new(_slots) : _slots;

    private void Remove(string id)
    {
        if (_slots.ContainsKey(id) && OwnSlots.Remove(id, out var slot)) TakeAway(slot);
    }

    // A changed document keeps its slot, and its sections when they suffice, so that equal scores keep their order.
    private void Replace(ShelfItem item)
    {
        var first = _sections.Length;
        if (_slots.TryGetValue(item.Document.Id, out var slot))
        {
            var old = TakeAway(slot);
            if (old.SectionCount >= item.Words.Passages.Length) first = old.FirstSection;
        }
        else
        {
            OwnSlots[item.Document.Id] = slot = _documents.Length;
            _documents.Add(null);
        }
        Put(slot, new ShelfDocument(item.Document, item.Words, first));
    }

    private ShelfDocument TakeAway(int slot)
    {
        var document = _documents[slot]!;
        _documents[slot] = null;
        var words = document.DistinctWords(_scratch.Seen.Words);
        Count(words, -1);
        foreach (var word in words) Touch(_keys[word]);
        for (var i = 0; i < document.SectionCount; i++) _sections[document.FirstSection + i] = ShelfSection.Gone;
        _goneSections += document.SectionCount;
        _put.RemoveAll(put => ReferenceEquals(put, document));
        _taken.Add(document);
        _emptied.Add(slot);
        return document;
    }

    private void Put(int slot, ShelfDocument document)
    {
        _documents[slot] = document;
        _put.Add(document);
        Count(document.DistinctWords(_scratch.Seen.Words), 1);
        for (var i = 0; i < document.SectionCount; i++)
        {
            var section = ShelfSection.Of(slot, document.Words.Passages[i]);
            if (document.FirstSection + i >= _sections.Length)
            {
                _sections.Add(section);
                continue;
            }
            _sections[document.FirstSection + i] = section;
            _goneSections--;
        }
    }

    private void Count(List<int> words, int by)
    {
        var frequencies = _frequencies;
        _scratch.Seen.Count(words, _keys, by, ref frequencies);
    }

    private void Touch(in WordKeys keys)
    {
        _changes.TryAdd(keys.Root, []);
        if (keys.SecondRoot >= 0) _changes.TryAdd(keys.SecondRoot, []);
    }

    private Shelf Finish()
    {
        _taken.Sort(static (a, b) => a.FirstSection.CompareTo(b.FirstSection));
        var inverter = new Inverter(_keys, _scratch.Sums, _former.Averages);
        var collector = new Collector(_changes);
        foreach (var document in _put) inverter.Invert(document.Words, document.FirstSection, ref collector);
        return new Shelf
        {
            Vocabulary = _vocabulary,
            Documents = _documents.Done(),
            Sections = _sections.Done(),
            GoneSections = _goneSections,
            Postings = _former.Postings.With(_vocabulary.Roots.Count, _taken, _changes),
            Frequencies = _frequencies.Done(),
            Averages = _former.Averages,
            Slots = _slots,
            Groups = _former.Groups,
            SimilarWords = _former.SimilarWords.Renewed(),
            Speller = _former.Speller.Renewed(),
            Titles = HasSameTitles ? _former.Titles : _former.Titles.With(_taken, _emptied, _put, _slots),
        };
    }

    // Seldom does a save touch the title.
    private bool HasSameTitles => _taken.Count == _put.Count
        && _put.TrueForAll(put => _taken.Exists(taken => taken.Document.Id == put.Document.Id && taken.Words.Title.SequenceEqual(put.Words.Title)));

    private readonly struct Collector(Dictionary<int, List<uint>> changes) : IPostings
    {
        public void Add(int root, uint posting)
        {
            if (!changes.TryGetValue(root, out var added)) changes[root] = added = [];
            added.Add(posting);
        }
    }

    /// <summary>Rows as long as the vocabulary, handed from save to save.</summary>
    private sealed class Scratch(int roots)
    {
        private static Scratch? s_free;

        public KeySets Seen { get; } = new();

        public InverterSums Sums { get; } = new(roots + roots / 8);

        public static Scratch Take(int roots) => Interlocked.Exchange(ref s_free, null) is { } free && free.Sums.Body.Length >= roots ? free : new Scratch(roots);

        public void GiveBack() => Volatile.Write(ref s_free, this);
    }
}
