using System.Buffers;
using IronSnappy;

namespace HelpCenter.Content.Markup.Packing;

/// <summary>A text ↔ few bytes, fast: a byte for a letter, then Snappy. Deflate packs tighter, but its start alone costs more than a page.</summary>
internal static class TextPacker
{
    public static byte[] Pack(ReadOnlySpan<char> text)
    {
        var letters = ArrayPool<byte>.Shared.Rent(text.Length * LetterBytes.MostPerCharacter);
        var length = LetterBytes.Write(text, letters);
        var room = ArrayPool<byte>.Shared.Rent(SnappyEncoder.MostBytes(length));
        var packed = room.AsSpan(0, SnappyEncoder.Here.Encode(letters.AsSpan(0, length), room)).ToArray();
        ArrayPool<byte>.Shared.Return(room);
        ArrayPool<byte>.Shared.Return(letters);
        return packed;
    }

    /// <exception cref="InvalidDataException"><see cref="Pack"/> did not make these bytes of a text of this length.</exception>
    public static string Unpack(byte[] packed, int length)
    {
        if (LengthOf(packed) is var letters && (letters < length || letters > (long)length * LetterBytes.MostPerCharacter)) throw new InvalidDataException("text length");
        try
        {
            return string.Create(length, Snappy.Decode(packed), static (text, from) => LetterBytes.Read(from, text));
        }
        catch (Exception e) when (e is IOException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            throw new InvalidDataException("packed text", e);
        }
    }

    // Snappy begins with the length, seven bits a byte: asked first, so that damaged bytes never ask for a gigabyte.
    private static long LengthOf(ReadOnlySpan<byte> packed)
    {
        long length = 0;
        for (var i = 0; i < Math.Min(packed.Length, 5); i++)
        {
            length |= (long)(packed[i] & 0x7F) << 7 * i;
            if (packed[i] < 0x80) return length;
        }
        return -1;
    }
}
