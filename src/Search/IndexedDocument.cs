using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search;

/// <summary>A document with everything that analysis found out about it; depends on no other document, so it can be cached.</summary>
public sealed class IndexedDocument
{
    /// <summary>Part of a cache key: another number, another format on disk.</summary>
    public const int FormatVersion = 2;

    private volatile PackedWords? _packed;
    private volatile Bound? _bound;

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

    public SearchDocument Document { get; }

    /// <summary>Passages of at most about 200 words that the search ranks.</summary>
    public int PassageCount => (_packed?.Passages ?? _bound!.Words.Passages).Length;

    /// <summary>What analysis found out; the document itself is its owner's to keep.</summary>
    public void Write(BinaryWriter writer) => IndexedDocumentFormat.Write(this, writer);

    /// <exception cref="InvalidDataException">What is read was not written by <see cref="Write"/>.</exception>
    public static IndexedDocument Read(SearchDocument document, BinaryReader reader) => IndexedDocumentFormat.Read(document, reader);

    internal long SizeInBytes => _bound is { } bound ? 4L * bound.Words.Words.Length + 24L * bound.Words.Passages.Length : 0;

    internal PackedWords Packed => _packed ?? PackedWords.Pack(_bound!.Words, _bound.Vocabulary);

    // Read from disk its words have no numbers yet; they get them from the first index it joins.
    internal DocumentWords WordsIn(TextAnalyzer analyzer)
    {
        var bound = _bound;
        if (bound?.Vocabulary == analyzer.Vocabulary) return bound.Words;
        bound = new Bound(Packed.Unpack(analyzer), analyzer.Vocabulary);
        _bound = bound;
        _packed = null;
        return bound.Words;
    }

    private sealed record Bound(DocumentWords Words, Vocabulary Vocabulary);
}
