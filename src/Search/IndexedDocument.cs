using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search;

/// <summary>A document with everything that analysis found out about it; depends on no other document, so it can be cached.</summary>
public sealed class IndexedDocument
{
    private volatile PackedWords? _packed;
    private volatile Bound? _bound;
    private volatile Func<IndexedDocument>? _stored;

    internal IndexedDocument(SearchDocument document, DocumentWords words, Vocabulary vocabulary)
    {
        Document = document;
        _bound = new Bound(words, vocabulary);
    }

    internal IndexedDocument(SearchDocument document, PackedWords packed)
    {
        Document = document;
        _packed = packed;
    }

    private IndexedDocument(SearchDocument document, Func<IndexedDocument> stored)
    {
        Document = document;
        _stored = stored;
    }

    public SearchDocument Document { get; }

    /// <summary>Documents of one id and one mark have the same words; 0 where nobody gave one.</summary>
    public ulong Mark { get; init; }

    /// <summary>Passages of at most about 200 words that the search ranks.</summary>
    public int PassageCount => (_bound?.Words.Passages ?? Packed.Passages).Length;

    /// <summary>A document whose words stay where they are until an index needs them.</summary>
    public static IndexedDocument Stored(SearchDocument document, ulong mark, Func<IndexedDocument> read) => new(document, read) { Mark = mark };

    /// <summary>The same document at another address.</summary>
    public IndexedDocument At(string url) => new(Document with { Url = url }, () => this) { Mark = Mark };

    /// <summary>What analysis found out; the document itself is its owner's to keep.</summary>
    public void Write(BinaryWriter writer) => IndexedDocumentFormat.Write(this, writer);

    /// <exception cref="InvalidDataException">What is read was not written by <see cref="Write"/>.</exception>
    public static IndexedDocument Read(SearchDocument document, BinaryReader reader) => IndexedDocumentFormat.Read(document, reader);

    internal long SizeInBytes => _bound is { } bound ? 4L * bound.Words.Words.Length + 24L * bound.Words.Passages.Length : 0;

    internal PackedWords Packed => _packed ?? (_bound is { } bound ? PackedWords.Pack(bound.Words, bound.Vocabulary) : _stored!().Packed);

    // Read from disk its words have no numbers yet; they get them from the first index it joins.
    internal DocumentWords WordsIn(TextAnalyzer analyzer)
    {
        var bound = _bound;
        if (bound?.Vocabulary == analyzer.Vocabulary) return bound.Words;
        var words = bound is null && _stored is { } stored ? stored().WordsIn(analyzer) : Packed.Unpack(analyzer);
        Bind(words, analyzer.Vocabulary);
        return words;
    }

    internal void Bind(DocumentWords words, Vocabulary vocabulary)
    {
        _bound = new Bound(words, vocabulary);
        _packed = null;
        _stored = null;
    }

    private sealed record Bound(DocumentWords Words, Vocabulary Vocabulary);
}
