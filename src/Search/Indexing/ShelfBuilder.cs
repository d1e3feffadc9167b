using HelpCenter.Search.Completing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>Puts a shelf together from analyzed documents: number → count → fill, a counting sort.</summary>
internal sealed class ShelfBuilder(TextAnalyzer analyzer)
{
    public Shelf Build(IReadOnlyCollection<ShelfItem> items)
    {
        var documents = new ShelfDocument[items.Count];
        var slots = new Dictionary<string, int>(items.Count);
        var sections = Number(items, documents, slots);
        var averages = Average(documents);
        var vocabulary = analyzer.Vocabulary;
        // Side by side: the postings take as long as all the rest.
        var postings = Task.Run(() => Invert(documents, new Inverter(vocabulary.AllKeys, new InverterSums(vocabulary.Roots.Count), averages), vocabulary.Roots.Count));
        return new Shelf
        {
            Vocabulary = vocabulary,
            Documents = Paged<ShelfDocument?>.Of(documents),
            Sections = Paged<ShelfSection>.Of(sections),
            Frequencies = Count(documents, vocabulary),
            Averages = averages,
            Slots = slots,
            Groups = new WordGroups(vocabulary),
            SimilarWords = new SimilarWords(vocabulary),
            Speller = new Speller(vocabulary),
            Titles = Titles.Of(documents, vocabulary),
            Postings = new PostingTable(postings.Result),
        };
    }

    private static ShelfSection[] Number(IReadOnlyCollection<ShelfItem> items, ShelfDocument[] documents, Dictionary<string, int> slots)
    {
        var sections = new List<ShelfSection>();
        foreach (var item in items)
        {
            var slot = slots.Count;
            slots.Add(item.Document.Id, slot);
            documents[slot] = new ShelfDocument(item.Document, item.Words, sections.Count);
            foreach (var passage in item.Words.Passages) sections.Add(ShelfSection.Of(slot, passage));
        }
        if (sections.Count >= Posting.MostSections) throw new InvalidOperationException($"More than {Posting.MostSections} sections do not fit one index.");
        return [.. sections];
    }

    private static Averages Average(ShelfDocument[] documents)
    {
        long words = 0, sections = 0, titleWords = 0, titles = 0;
        foreach (var document in documents)
        {
            foreach (var passage in document.Words.Passages) words += passage.Length;
            sections += document.SectionCount;
            titleWords += document.Words.TitleCount;
            if (document.Words.TitleCount > 0) titles++;
        }
        return new Averages(Math.Max(1, words) / (float)Math.Max(1, sections), Math.Max(1, titleWords) / (float)Math.Max(1, titles));
    }

    private static uint[]?[] Invert(ShelfDocument[] documents, Inverter inverter, int roots)
    {
        var counter = new Counter(new int[roots]);
        foreach (var document in documents) inverter.Invert(document.Words, document.FirstSection, ref counter);
        var postings = new uint[]?[roots];
        for (var root = 0; root < roots; root++)
        {
            if (counter.Counts[root] > 0) postings[root] = GC.AllocateUninitializedArray<uint>(counter.Counts[root]);
        }
        Array.Clear(counter.Counts);
        var filler = new Filler(postings, counter.Counts);
        foreach (var document in documents) inverter.Invert(document.Words, document.FirstSection, ref filler);
        return postings;
    }

    private static Frequencies Count(ShelfDocument[] documents, Vocabulary vocabulary)
    {
        var counts = new FirstCount(vocabulary);
        var keys = vocabulary.AllKeys;
        var seen = new KeySets();
        foreach (var document in documents) seen.Count(document.DistinctWords(seen.Words), keys, 1, ref counts);
        return counts.Done();
    }

    private readonly struct Counter(int[] counts) : IPostings
    {
        public int[] Counts { get; } = counts;
        public void Add(int root, uint posting) => Counts[root]++;
    }

    private readonly struct Filler(uint[]?[] postings, int[] filled) : IPostings
    {
        public void Add(int root, uint posting) => postings[root]![filled[root]++] = posting;
    }
}
