using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace HelpCenter.Content.Markup;

/// <summary>A text held as it is, or a range of a page's packed texts.</summary>
internal readonly struct TextPiece
{
    private readonly string? _text;
    private readonly PackedText? _packed;
    private readonly int _start;

    public TextPiece(string text) => (_text, Length) = (text, text.Length);

    public TextPiece(PackedText packed, int start, int length) => (_packed, _start, Length) = (packed, start, length);

    public int Length { get; }

    public PackedText? Packed => _packed;

    public override string ToString() => _text ?? (_packed is null ? "" : _packed.Unpack().Substring(_start, Length));
}

/// <summary>
/// All texts of one page in one compressed block, about a sixth of their size in memory. What was unpacked is kept
/// for as long as nothing needs the memory.
/// </summary>
internal sealed class PackedText(byte[] bytes, int utf8Length)
{
    // Below this a block saves less than it costs.
    private const int WorthPacking = 1024;

    private readonly WeakReference<string> _unpacked = new(null!);

    public int Utf8Length => utf8Length;

    public byte[] Bytes => bytes;

    public string Unpack()
    {
        if (_unpacked.TryGetTarget(out var text)) return text;
        var utf8 = ArrayPool<byte>.Shared.Rent(utf8Length);
        try
        {
            using var stream = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
            stream.ReadExactly(utf8, 0, utf8Length);
            text = Encoding.UTF8.GetString(utf8, 0, utf8Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
        _unpacked.SetTarget(text);
        return text;
    }

    /// <summary>The same texts as ranges of one block; short ones stay as they are.</summary>
    public static IReadOnlyList<TextPiece> Pack(IReadOnlyList<string> texts)
    {
        var all = string.Concat(texts);
        if (all.Length < WorthPacking) return [.. texts.Select(t => new TextPiece(t))];
        return Of(all).Cut(texts.Select(t => t.Length));
    }

    /// <summary>Ranges of these lengths (in chars), one after another.</summary>
    public IReadOnlyList<TextPiece> Cut(IEnumerable<int> lengths)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var length in lengths)
        {
            pieces.Add(new(this, at, length));
            at += length;
        }
        return pieces;
    }

    private static PackedText Of(string text)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, utf8);
            var packed = new MemoryStream(length / 4 + 64);
            using (var stream = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(utf8, 0, length);
            var block = new PackedText(packed.ToArray(), length);
            block._unpacked.SetTarget(text);
            return block;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }
}
