using System.Buffers;

namespace HelpCenter.Content.Markup.Packing;

/// <summary>
/// All texts of one page, one after another. They are most of what a page weighs and are seldom looked at, so once the page is
/// compiled they are packed; what was unpacked is kept for as long as nothing needs the memory.
/// </summary>
internal sealed class PageText
{
    // Below this packing saves less than it costs.
    private const int WorthPacking = 1024;
    private const int LongestText = 1 << 28;

    // Only while the page is being compiled: what is packed soon needs no string.
    private char[]? _rented;
    private volatile string? _text;
    private volatile byte[]? _packed;
    private volatile WeakReference<string>? _unpacked;

    /// <summary>Its text is set later, once it is written.</summary>
    public PageText() => Length = 0;

    public PageText(string text) => (_text, Length) = (text, text.Length);

    private PageText(byte[] packed, int length) => (_packed, Length) = (packed, length);

    public int Length { get; private set; }

    public string Text => _text ?? (_packed is { } packed ? Unpacked(packed) : _rented is { } written ? new(written, 0, Length) : "");

    /// <summary>The text, until <see cref="Pack"/> without a copy.</summary>
    public ReadOnlyMemory<char> Characters => _rented is { } written ? written.AsMemory(0, Length) : Text.AsMemory();

    /// <summary>Called once, before anybody reads.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        Length = text.Length;
        if (text.Length < WorthPacking) _text = text.ToString();
        else text.CopyTo(_rented = ArrayPool<char>.Shared.Rent(text.Length));
    }

    /// <summary>Called before others than the page's compiler may read.</summary>
    public void Pack()
    {
        if (_rented is { } written)
        {
            _packed = TextPacker.Pack(written.AsSpan(0, Length));
            _rented = null;
            ArrayPool<char>.Shared.Return(written);
        }
        else if (_text is { Length: >= WorthPacking } text)
        {
            _packed = TextPacker.Pack(text);
            _text = null;
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_packed is not null);
        if (_packed is not { } packed)
        {
            writer.Write(Text);
            return;
        }
        writer.Write7BitEncodedInt(Length);
        writer.Write7BitEncodedInt(packed.Length);
        writer.Write(packed);
    }

    /// <exception cref="InvalidDataException">The lengths are not those of a text.</exception>
    public static PageText Read(BinaryReader reader)
    {
        if (!reader.ReadBoolean()) return new PageText(reader.ReadString());
        var (length, packedLength) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        if (length is < 0 or > LongestText || packedLength is < 0 or > LongestText) throw new InvalidDataException("text length");
        var packed = reader.ReadBytes(packedLength);
        return packed.Length == packedLength ? new PageText(packed, length) : throw new EndOfStreamException();
    }

    private string Unpacked(byte[] packed)
    {
        if (_unpacked is { } kept && kept.TryGetTarget(out var text)) return text;
        text = TextPacker.Unpack(packed, Length);
        _unpacked = new(text);
        return text;
    }
}
