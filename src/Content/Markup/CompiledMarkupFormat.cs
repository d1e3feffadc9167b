using HelpCenter.Content.Markup.Packing;
using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup;

/// <summary>The binary form of <see cref="CompiledMarkup"/>: counts, then fields in order.</summary>
internal static class CompiledMarkupFormat
{
    private const int LargestCount = 1 << 22;

    public static void Write(CompiledMarkup markup, BinaryWriter writer)
    {
        var page = markup.Html.Piece.Page;
        page.Write(writer);
        WriteText(writer, markup.Html.Piece, page);
        WriteList(writer, markup.Html.Slots, static (w, s) =>
        {
            w.Write7BitEncodedInt(s.At);
            w.Write((byte)s.Kind);
            w.Write7BitEncodedInt(s.Link);
        });
        WriteList(writer, markup.Html.AgentsOnly, WriteRange);
        writer.Write(markup.Title is not null);
        writer.Write(markup.Title ?? "");
        WriteList(writer, markup.Sections, (w, section) => WriteSection(w, section, page));
        WriteTexts(writer, markup.Anchors);
        WriteList(writer, markup.Links, static (w, l) =>
        {
            w.Write((byte)l.Kind);
            w.Write(l.Target);
            w.Write(l.Anchor);
            w.Write(l.Text);
            w.Write7BitEncodedInt(l.Line);
        });
        WriteList(writer, markup.Problems, WriteProblem);
        WriteTexts(writer, markup.VariablesUsed);
        WriteTexts(writer, markup.Included);
        writer.Write7BitEncodedInt(markup.Words);
    }

    public static CompiledMarkup Read(BinaryReader reader)
    {
        try
        {
            var markup = ReadFields(reader);
            return CompiledMarkupCheck.Holds(markup) ? markup : throw new InvalidDataException("a place outside the text");
        }
        catch (Exception e) when (e is FormatException or IOException and not EndOfStreamException)
        {
            throw new InvalidDataException("a number or a length", e);
        }
    }

    private static CompiledMarkup ReadFields(BinaryReader reader)
    {
        var page = PageText.Read(reader);
        var html = new CompiledHtml(ReadText(reader, page),
            ReadList(reader, static r => new HtmlSlot(r.Read7BitEncodedInt(), (SlotKind)r.ReadByte(), r.Read7BitEncodedInt())),
            ReadList(reader, ReadRange));
        var hasTitle = reader.ReadBoolean();
        var title = reader.ReadString();
        return new CompiledMarkup
        {
            Html = html,
            Title = hasTitle ? title : null,
            Sections = ReadList(reader, r => ReadSection(r, page)),
            Anchors = ReadTexts(reader),
            Links = ReadList(reader, static r => new MarkupLink((MarkupLinkKind)r.ReadByte(), ReadKnown(r), ReadKnown(r), ReadKnown(r), r.Read7BitEncodedInt())),
            Problems = ReadList(reader, ReadProblem),
            VariablesUsed = ReadTexts(reader),
            Included = ReadTexts(reader),
            Words = reader.Read7BitEncodedInt(),
        };
    }

    public static void WriteProblem(BinaryWriter writer, ContentProblem problem)
    {
        writer.Write(problem.File);
        writer.Write7BitEncodedInt(problem.Line);
        writer.Write((byte)problem.Severity);
        writer.Write(problem.Code);
        writer.Write(problem.Message);
        writer.Write(problem.Fix);
    }

    public static ContentProblem ReadProblem(BinaryReader reader) =>
        new(reader.ReadString(), reader.Read7BitEncodedInt(), (Severity)reader.ReadByte(), reader.ReadString(), reader.ReadString(), reader.ReadString());

    // A section without a text has no page either.
    private static void WriteText(BinaryWriter writer, TextPiece piece, PageText page)
    {
        if (piece.Length > 0 && piece.Page != page) throw new InvalidOperationException("The texts of a file stand on one page.");
        WriteRange(writer, new(piece.Start, piece.Start + piece.Length));
    }

    private static TextPiece ReadText(BinaryReader reader, PageText page)
    {
        var range = ReadRange(reader);
        var isInside = range.Start >= 0 && range.Start <= range.End && range.End <= page.Length;
        return isInside ? new(page, range.Start, range.End - range.Start) : throw new InvalidDataException("a text outside the page");
    }

    private static void WriteSection(BinaryWriter writer, MarkupSection section, PageText page)
    {
        WriteText(writer, section.TextPiece, page);
        writer.Write(section.Anchor);
        writer.Write(section.Heading);
        writer.Write((byte)section.Level);
        writer.Write7BitEncodedInt(section.Line);
        WriteRange(writer, section.Body);
        WriteRange(writer, section.Whole);
        writer.Write(section.AgentText);
        WriteList(writer, section.Choices, static (w, c) =>
        {
            w.Write(c.Text);
            w.Write7BitEncodedInt(c.Link);
            w.Write7BitEncodedInt(c.Line);
        });
        writer.Write(section.Outcome is not null);
        if (section.Outcome is not null) writer.Write(section.Outcome);
        WriteList(writer, section.Blocks, static (w, b) =>
        {
            w.Write(b.Kind);
            w.Write(b.Title);
            WriteRange(w, b.Html);
            w.Write(b.Markdown);
        });
        WriteTexts(writer, section.Keywords);
    }

    private static MarkupSection ReadSection(BinaryReader reader, PageText page)
    {
        return new MarkupSection
        {
            TextPiece = ReadText(reader, page),
            Anchor = ReadKnown(reader),
            Heading = ReadKnown(reader),
            Level = reader.ReadByte(),
            Line = reader.Read7BitEncodedInt(),
            Body = ReadRange(reader),
            Whole = ReadRange(reader),
            AgentText = reader.ReadString(),
            Choices = ReadList(reader, static r => new MarkupChoice(r.ReadString(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt())),
            Outcome = reader.ReadBoolean() ? reader.ReadString() : null,
            Blocks = ReadList(reader, static r => new MarkupBlock(r.ReadString(), r.ReadString(), ReadRange(r), r.ReadString())),
            Keywords = ReadTexts(reader),
        };
    }

    private static void WriteRange(BinaryWriter writer, HtmlRange range)
    {
        writer.Write7BitEncodedInt(range.Start);
        writer.Write7BitEncodedInt(range.End);
    }

    private static HtmlRange ReadRange(BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static void WriteTexts(BinaryWriter writer, IReadOnlyList<string> texts) => WriteList(writer, texts, static (w, t) => w.Write(t));

    private static IReadOnlyList<string> ReadTexts(BinaryReader reader) => ReadList(reader, static r => ReadKnown(r));

    private static string ReadKnown(BinaryReader reader) => KnownStrings.Here.Of(reader.ReadString());

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items) write(writer, item);
    }

    private static IReadOnlyList<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count is < 0 or > LargestCount) throw new InvalidDataException("list count");
        if (count == 0) return [];
        // The count may be damaged: memory is taken only for what is really there.
        var items = new List<T>(Math.Min(count, 4096));
        for (var i = 0; i < count; i++) items.Add(read(reader));
        return items;
    }
}
