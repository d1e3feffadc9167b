namespace HelpCenter.Search.Indexing;

/// <summary>How the words of a document lie on disk.</summary>
internal static class IndexedDocumentFormat
{
    private const int MostItems = 1 << 24;

    public static void Write(IndexedDocument indexed, BinaryWriter writer)
    {
        var words = indexed.Packed;
        WriteBytes(words.Spelling, writer);
        WriteBytes(words.Order, writer);
        writer.Write7BitEncodedInt(words.TitleCount);
        writer.Write7BitEncodedInt(words.KeywordCount);
        writer.Write7BitEncodedInt(words.Passages.Length);
        foreach (var passage in words.Passages) WritePassage(passage, writer);
    }

    public static IndexedDocument Read(SearchDocument document, BinaryReader reader)
    {
        var spelling = ReadBytes(reader);
        var order = ReadBytes(reader);
        var title = Count(reader);
        var keywords = Count(reader);
        var passages = new Passage[Count(reader)];
        for (var i = 0; i < passages.Length; i++) passages[i] = ReadPassage(reader);
        return new IndexedDocument(document, new PackedWords(spelling, order, title, keywords, passages));
    }

    private static void WritePassage(in Passage passage, BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(passage.Section + 1);
        writer.Write7BitEncodedInt(passage.TextStart);
        writer.Write7BitEncodedInt(passage.TextLength);
        writer.Write7BitEncodedInt(passage.FirstWord);
        writer.Write7BitEncodedInt(passage.WordCount);
        writer.Write7BitEncodedInt(passage.Length);
    }

    private static Passage ReadPassage(BinaryReader reader) => new(
        reader.Read7BitEncodedInt() - 1, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(),
        reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static void WriteBytes(byte[] bytes, BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        var bytes = length >= 0 ? reader.ReadBytes(length) : [];
        return bytes.Length == length ? bytes : throw new InvalidDataException("Bytes are missing.");
    }

    private static int Count(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is var count and >= 0 and < MostItems ? count : throw new InvalidDataException("A count is out of range.");
}
