using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Storing;

/// <summary>A document as an index file knows it: whose words, and which.</summary>
internal sealed class StoredDocument(string id, ulong mark, DocumentWords words)
{
    private static readonly SearchSection[] s_none = [];

    private readonly record struct Counts(ulong Mark, int Words, int Title, int Keywords);

    public string Id => id;

    public ulong Mark => mark;

    /// <summary>Without passages: every shelf knows its own.</summary>
    public DocumentWords Words => words;

    /// <summary>The document of today; null when it changed or went since.</summary>
    public IndexedDocument? Present { get; set; }

    /// <summary>Stands on a shelf in place of a document that changed, to be taken away.</summary>
    public SearchDocument StandIn => new() { Id = id, Kind = DocumentKind.Article, Url = "", Title = "", Sections = s_none };

    public static void Write(IndexFileWriter file, IReadOnlyList<(IndexedDocument Document, DocumentWords Words)> documents)
    {
        file.WriteTexts(documents.Count, number => documents[number].Document.Document.Id);
        file.Write<Counts>([.. documents.Select(d => new Counts(d.Document.Mark, d.Words.Words.Length, d.Words.TitleCount, d.Words.KeywordCount))]);
        file.Write<int>([.. documents.SelectMany(d => d.Words.Words)]);
    }

    public static StoredDocument[] Read(IndexFileReader file)
    {
        var ids = file.ReadTexts();
        var counts = file.Read<Counts>();
        var words = file.Read<int>();
        var documents = new StoredDocument[ids.Length];
        var from = 0;
        for (var number = 0; number < ids.Length; number++)
        {
            var count = counts[number];
            documents[number] = new(ids[number], count.Mark, new DocumentWords(words[from..(from + count.Words)], count.Title, count.Keywords, []));
            from += count.Words;
        }
        return documents;
    }
}
