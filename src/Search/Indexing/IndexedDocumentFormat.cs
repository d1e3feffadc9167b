namespace HelpCenter.Search.Indexing;

/// <summary>How a document lies on disk: the document, then its words.</summary>
internal static class IndexedDocumentFormat
{
    private const int MostItems = 1 << 24;

    public static void Write(IndexedDocument indexed, BinaryWriter writer)
    {
        WriteDocument(indexed.Document, writer);
        var words = indexed.Packed;
        WriteBytes(words.Spelling, writer);
        WriteBytes(words.Order, writer);
        writer.Write7BitEncodedInt(words.TitleCount);
        writer.Write7BitEncodedInt(words.KeywordCount);
        writer.Write7BitEncodedInt(words.Passages.Length);
        foreach (var passage in words.Passages) WritePassage(passage, writer);
    }

    public static IndexedDocument Read(BinaryReader reader)
    {
        var document = ReadDocument(reader);
        var spelling = ReadBytes(reader);
        var order = ReadBytes(reader);
        var title = Count(reader);
        var keywords = Count(reader);
        var passages = new Passage[Count(reader)];
        for (var i = 0; i < passages.Length; i++) passages[i] = ReadPassage(reader);
        return new IndexedDocument(document, new PackedWords(spelling, order, title, keywords, passages));
    }

    private static void WriteDocument(SearchDocument document, BinaryWriter writer)
    {
        writer.Write(document.Id);
        writer.Write((byte)document.Kind);
        writer.Write((byte)document.Audience);
        writer.Write(document.Url);
        writer.Write(document.Title);
        writer.Write(document.Summary);
        writer.Write(document.Category);
        writer.Write(document.CategoryTitle);
        writer.Write7BitEncodedInt(document.Keywords.Count);
        foreach (var keyword in document.Keywords) writer.Write(keyword);
        writer.Write7BitEncodedInt(document.Sections.Count);
        foreach (var section in document.Sections) WriteSection(section, writer);
    }

    private static SearchDocument ReadDocument(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Kind = Checked((DocumentKind)reader.ReadByte()),
        Audience = Checked((Audience)reader.ReadByte()),
        Url = reader.ReadString(),
        Title = reader.ReadString(),
        Summary = reader.ReadString(),
        Category = reader.ReadString(),
        CategoryTitle = reader.ReadString(),
        Keywords = Many(reader, static r => r.ReadString()),
        Sections = Many(reader, ReadSection),
    };

    private static void WriteSection(SearchSection section, BinaryWriter writer)
    {
        writer.Write(section.Anchor);
        writer.Write(section.Heading);
        writer.Write(section.Text);
        writer.Write((byte)section.Audience);
    }

    private static SearchSection ReadSection(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString(), reader.ReadString(), Checked((Audience)reader.ReadByte()));

    private static void WritePassage(in Passage passage, BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(passage.Section + 1);
        writer.Write7BitEncodedInt(passage.TextStart);
        writer.Write7BitEncodedInt(passage.TextLength);
        writer.Write7BitEncodedInt(passage.FirstWord);
        writer.Write7BitEncodedInt(passage.WordCount);
    }

    private static Passage ReadPassage(BinaryReader reader) => new(
        reader.Read7BitEncodedInt() - 1, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

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

    private static T[] Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[Count(reader)];
        for (var i = 0; i < items.Length; i++) items[i] = read(reader);
        return items;
    }

    private static int Count(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is var count and >= 0 and < MostItems ? count : throw new InvalidDataException("A count is out of range.");

    private static T Checked<T>(T value) where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new InvalidDataException($"{value} is not a {typeof(T).Name}.");
}
