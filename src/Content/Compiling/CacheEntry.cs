using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>What is dear to make from a file; its page is made from this again at no cost worth naming.</summary>
/// <param name="FrontMatter">The YAML as it stood in the file.</param>
/// <param name="Body">The Markdown itself, kept for standard answers only.</param>
internal sealed record CacheEntry(ContentHash Hash, string Context, string FrontMatter, int BodyLine, string Body, CompiledMarkup Markup, IReadOnlyList<IndexedDocument> Documents)
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Context);
        writer.Write(FrontMatter);
        writer.Write(BodyLine);
        writer.Write(Body);
        Markup.Write(writer);
        writer.Write(Documents.Count);
        foreach (var document in Documents) document.Write(writer);
    }

    public static CacheEntry Read(ContentHash hash, BinaryReader reader)
    {
        var (context, front, line, body) = (reader.ReadString(), reader.ReadString(), reader.ReadInt32(), reader.ReadString());
        var markup = CompiledMarkup.Read(reader);
        var count = reader.ReadInt32();
        if (count is < 0 or > 100_000) throw new InvalidDataException("document count");
        var documents = new List<IndexedDocument>(count);
        for (var i = 0; i < count; i++) documents.Add(IndexedDocument.Read(reader));
        return new(hash, context, front, line, body, markup, documents);
    }
}
