using HelpCenter.Search.Completing;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Storing;

/// <summary>
/// What a shelf is made of, row by row. Its documents are named by their number among the stored ones, so that a shelf for the
/// public repeats no word. Whatever is quickly made of these rows is made again.
/// </summary>
internal static class ShelfFormat
{
    /// <param name="Number">Among the stored documents; −1 where one was taken away.</param>
    private readonly record struct Place(int Number, int FirstSection, int Passages);

    private readonly record struct Sums(int GoneSections, float Section, float Title);

    public static void Write(IndexFileWriter file, Shelf shelf, Func<string, int> numberOf)
    {
        var documents = shelf.Documents.ToArray();
        file.Write<Place>(Array.ConvertAll(documents, d => d is null ? new Place(-1, 0, 0) : new Place(numberOf(d.Document.Id), d.FirstSection, d.SectionCount)));
        file.Write<Passage>([.. documents.OfType<ShelfDocument>().SelectMany(d => d.Words.Passages)]);
        file.Write<ShelfSection>(shelf.Sections.ToArray());
        file.Write<Sums>([new(shelf.GoneSections, shelf.Averages.Section, shelf.Averages.Title)]);
        foreach (var row in shelf.Frequencies.Rows) file.Write<int>(row);
        WritePostings(file, shelf.Postings);
    }

    /// <summary>A shelf waiting for its documents.</summary>
    public static Func<StoredDocument[], Func<IndexedDocument, SearchDocument>, Shelf> Read(IndexFileReader file, Vocabulary vocabulary)
    {
        var places = file.Read<Place>();
        var passages = file.Read<Passage>();
        var sections = Paged<ShelfSection>.Of(file.Read<ShelfSection>());
        var sums = file.Read<Sums>()[0];
        var frequencies = Frequencies.Of(file.Read<int>(), file.Read<int>(), file.Read<int>(), file.Read<int>());
        var postings = ReadPostings(file);
        var groups = new WordGroups(vocabulary);
        return (stored, shown) =>
        {
            var documents = Documents(places, passages, stored, shown);
            var slots = new Dictionary<string, int>(documents.Length);
            for (var slot = 0; slot < documents.Length; slot++)
            {
                if (documents[slot] is { } document) slots.Add(document.Document.Id, slot);
            }
            return new Shelf
            {
                Vocabulary = vocabulary,
                Documents = Paged<ShelfDocument?>.Of(documents),
                Sections = sections,
                GoneSections = sums.GoneSections,
                Frequencies = frequencies,
                Averages = new Averages(sums.Section, sums.Title),
                Slots = slots,
                Groups = groups,
                SimilarWords = new SimilarWords(vocabulary),
                Speller = new Speller(vocabulary),
                Titles = Titles.Of(documents, vocabulary),
                Postings = postings,
            };
        };
    }

    private static ShelfDocument?[] Documents(Place[] places, Passage[] passages, StoredDocument[] stored, Func<IndexedDocument, SearchDocument> shown)
    {
        var documents = new ShelfDocument?[places.Length];
        var from = 0;
        for (var slot = 0; slot < places.Length; slot++)
        {
            var (number, first, count) = places[slot];
            if (number < 0) continue;
            var one = stored[number];
            documents[slot] = new ShelfDocument(one.Present is { } present ? shown(present) : one.StandIn, one.Words with { Passages = passages[from..(from + count)] }, first);
            from += count;
        }
        return documents;
    }

    private static void WritePostings(IndexFileWriter file, PostingTable postings)
    {
        var counts = new int[postings.Length];
        for (var root = 0; root < counts.Length; root++) counts[root] = postings.Of(root).Length;
        var all = GC.AllocateUninitializedArray<uint>(counts.Sum());
        var at = 0;
        for (var root = 0; root < counts.Length; at += counts[root++]) postings.Of(root).CopyTo(all.AsMemory(at));
        file.Write<int>(counts);
        file.Write<uint>(all);
    }

    private static PostingTable ReadPostings(IndexFileReader file)
    {
        var counts = file.Read<int>();
        var all = file.Read<uint>();
        var postings = new uint[]?[counts.Length];
        var at = 0;
        for (var root = 0; root < counts.Length; at += counts[root++])
        {
            if (counts[root] > 0) postings[root] = all[at..(at + counts[root])];
        }
        return new PostingTable(postings);
    }
}
