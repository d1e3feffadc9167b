using HelpCenter.Search.Completing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>
/// Everything one audience may find, as flat arrays. The public has a shelf of its own, on which nothing for agents ever stood:
/// what is not there can leak into no hit, count, completion or statistic. Immutable.
/// </summary>
internal sealed class Shelf
{
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>By slot; null where a document was taken away.</summary>
    public required Paged<ShelfDocument?> Documents { get; init; }

    /// <summary>By section number; the sections of a document follow one another.</summary>
    public required Paged<ShelfSection> Sections { get; init; }

    /// <summary>Sections whose documents were taken away.</summary>
    public int GoneSections { get; init; }

    public required PostingTable Postings { get; init; }
    public required Frequencies Frequencies { get; init; }
    public required Averages Averages { get; init; }
    public required Dictionary<string, int> Slots { get; init; }
    public required WordGroups Groups { get; init; }
    public required SimilarWords SimilarWords { get; init; }
    public required Speller Speller { get; init; }
    public required Titles Titles { get; init; }

    public TitleOrder TitleOrder => field ??= new TitleOrder(this);

    public Facets Facets => field ??= new Facets(Documents);

    public Acronyms Acronyms => field ??= new Acronyms(this);

    public Neighbours Neighbours => field ??= new Neighbours(this);

    public SectionText[] Texts => field ??= SectionTexts.Of(this);

    public TitleWorth TitleWorth => field ??= new TitleWorth(this);

    public int Count => Slots.Count;

    public long SizeInBytes =>
        Postings.SizeInBytes + (16L + SectionText.Size) * Sections.Length + Frequencies.SizeInBytes + Groups.SizeInBytes;

    public ReadOnlyMemory<uint> PostingsOf(int root) => Postings.Of(root);

    public float RootIdf(int root) => Bm25.Idf(Count, Frequencies.OfRoot(root));
}

internal sealed record ShelfDocument(SearchDocument Document, DocumentWords Words, int FirstSection)
{
    public int SectionCount => Words.Passages.Length;

    public List<int> DistinctWords(Marks met)
    {
        met.Clear();
        var distinct = new List<int>();
        foreach (var word in Words.Words.AsSpan(0, Words.TitleCount + Words.KeywordCount)) AddTo(distinct, word, met);
        foreach (var passage in Words.Passages)
        {
            foreach (var word in Words.Of(passage)) AddTo(distinct, word, met);
        }
        return distinct;
    }

    private static void AddTo(List<int> distinct, int word, Marks met)
    {
        if (met.Add(word)) distinct.Add(word);
    }
}

/// <summary>Its words are <c>Words[FirstWord..][..WordCount]</c> of its document; <see cref="Gone"/> where there is none.</summary>
internal readonly record struct ShelfSection(int Document, int FirstWord, int WordCount, int Length)
{
    public static ShelfSection Gone => new(-1, 0, 0, 0);

    public static ShelfSection Of(int document, in Passage passage) => new(document, passage.FirstWord, passage.WordCount, passage.Length);
}

/// <summary>Average lengths in words; titles over the documents that have one.</summary>
internal readonly record struct Averages(float Section, float Title);
