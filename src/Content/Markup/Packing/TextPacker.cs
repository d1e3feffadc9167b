using System.Buffers;

namespace HelpCenter.Content.Markup.Packing;

/// <summary>A text ↔ few bytes, fast: a byte for a letter, then what was said before by reference.</summary>
internal static class TextPacker
{
    public static byte[] Pack(string text)
    {
        var letters = ArrayPool<byte>.Shared.Rent(text.Length * LetterBytes.MostPerCharacter);
        var length = LetterBytes.Write(text, letters);
        var packed = ArrayPool<byte>.Shared.Rent(Repeats.LongestPacked(length) + sizeof(int));
        BitConverter.TryWriteBytes(packed, length);
        var result = packed.AsSpan(0, sizeof(int) + Repeats.Pack(letters.AsSpan(0, length), packed.AsSpan(sizeof(int)))).ToArray();
        ArrayPool<byte>.Shared.Return(packed);
        ArrayPool<byte>.Shared.Return(letters);
        return result;
    }

    /// <exception cref="InvalidDataException"><see cref="Pack"/> did not make these bytes of a text of this length.</exception>
    public static string Unpack(byte[] packed, int length)
    {
        var lettersLength = packed.Length < sizeof(int) ? -1 : BitConverter.ToInt32(packed);
        if (lettersLength < length || lettersLength > (long)length * LetterBytes.MostPerCharacter) throw new InvalidDataException("text length");
        var letters = ArrayPool<byte>.Shared.Rent(lettersLength);
        try
        {
            Repeats.Unpack(packed.AsSpan(sizeof(int)), letters.AsSpan(0, lettersLength));
            return string.Create(length, letters.AsMemory(0, lettersLength), static (text, from) => LetterBytes.Read(from.Span, text));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(letters);
        }
    }
}
