using System.Runtime.InteropServices;
using System.Text;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>What is dear to make from a file; its page and documents are made from this again at no cost worth naming.</summary>
/// <param name="FrontMatter">The YAML as it stood in the file.</param>
/// <param name="Body">The Markdown itself, kept for standard answers only.</param>
/// <param name="Words">What word analysis found, a piece for each document of the page.</param>
internal sealed record CacheEntry(ContentHash Hash, string Context, string FrontMatter, int BodyLine, string Body, CompiledMarkup Markup, ReadOnlyMemory<byte> Words)
{
    public static ReadOnlyMemory<byte> PackWords(IReadOnlyList<IndexedDocument> documents)
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var document in documents) document.Write(writer);
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>The documents with the words of this entry; null when it is not theirs.</summary>
    public IReadOnlyList<IndexedDocument>? Documents(IEnumerable<SearchDocument> documents, TextAnalyzer analyzer)
    {
        using var reader = new BinaryReader(new MemoryStream(MemoryMarshal.TryGetArray(Words, out var bytes) ? bytes.Array! : Words.ToArray(), bytes.Offset, Words.Length, false));
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

    public void Write(BinaryWriter writer)
    {
        writer.Write(Context);
        writer.Write(FrontMatter);
        writer.Write(BodyLine);
        writer.Write(Body);
        Markup.Write(writer);
        writer.Write(Words.Length);
        writer.Write(Words.Span);
    }

    public static CacheEntry Read(ContentHash hash, BinaryReader reader)
    {
        var (context, front, line, body) = (reader.ReadString(), reader.ReadString(), reader.ReadInt32(), reader.ReadString());
        var markup = CompiledMarkup.Read(reader);
        var length = reader.ReadInt32();
        var words = length < 0 ? throw new InvalidDataException("word length") : reader.ReadBytes(length);
        return new(hash, context, front, line, body, markup, words);
    }
}
