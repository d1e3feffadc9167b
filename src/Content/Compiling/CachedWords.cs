using System.Text;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>The words of a page's documents: they lie in the compile cache until an index asks for them; an index file spares even that.</summary>
internal sealed class CachedWords
{
    private readonly Lazy<IReadOnlyList<IndexedDocument>> _read;

    private CachedWords(CompileCache cache, string file, ContentHash hash, IReadOnlyList<SearchDocument> documents, TextAnalyzer analyzer) =>
        _read = new(() => Read(cache.FindWords(file, hash), documents, analyzer) ?? [.. documents.Select(analyzer.Analyze)]);

    public static IReadOnlyList<IndexedDocument> Of(CompileCache cache, string file, ContentHash hash, ulong mark, IEnumerable<SearchDocument> documents, TextAnalyzer analyzer)
    {
        SearchDocument[] all = [.. documents];
        var words = new CachedWords(cache, file, hash, all, analyzer);
        return [.. all.Select((document, i) => IndexedDocument.Stored(document, mark, () => words._read.Value[i]))];
    }

    public static void Write(IReadOnlyList<IndexedDocument> documents, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        foreach (var document in documents) document.Write(writer);
    }

    // Null when they are gone or damaged: then the texts are analyzed again.
    private static List<IndexedDocument>? Read(byte[]? bytes, IReadOnlyList<SearchDocument> documents, TextAnalyzer analyzer)
    {
        if (bytes is null) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, false));
        try
        {
            var read = documents.Select(d => IndexedDocument.Read(d, reader)).ToList();
            read.ForEach(analyzer.Number);
            return read;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
