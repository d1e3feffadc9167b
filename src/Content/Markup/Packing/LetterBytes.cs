namespace HelpCenter.Content.Markup.Packing;

/// <summary>Characters as bytes: one for ASCII, Russian letters and the signs of a Russian text, three for any other.</summary>
internal static class LetterBytes
{
    /// <summary>Stands before the two bytes of a character that has none of its own.</summary>
    private const byte Other = 0xFF;
    public const int MostPerCharacter = 3;

    private const string Own = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁё«»—–…№„“”’\u00A0\u202F\u2011•·→←×−°₽≥≤≈€§©®™";

    private static readonly byte[] ByteOf = MakeBytes();
    private static readonly char[] CharacterOf = MakeCharacters();

    /// <returns>How many bytes were written; there must be room for <see cref="MostPerCharacter"/> each.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var to = 0;
        var byteOf = ByteOf;
        foreach (var c in text)
        {
            var b = byteOf[c];
            bytes[to++] = b;
            if (b != Other) continue;
            bytes[to++] = (byte)c;
            bytes[to++] = (byte)(c >> 8);
        }
        return to;
    }

    /// <exception cref="InvalidDataException">The bytes are not exactly the characters of <paramref name="text"/>.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, Span<char> text)
    {
        var at = 0;
        var characterOf = CharacterOf;
        for (var i = 0; i < text.Length; i++)
        {
            if (at >= bytes.Length) throw new InvalidDataException("a text is cut short");
            var b = bytes[at++];
            if (b != Other)
            {
                text[i] = characterOf[b];
                continue;
            }
            if (at + 2 > bytes.Length) throw new InvalidDataException("a text is cut short");
            text[i] = (char)(bytes[at] | bytes[at + 1] << 8);
            at += 2;
        }
        if (at != bytes.Length) throw new InvalidDataException("a text is too long");
    }

    private static byte[] MakeBytes()
    {
        var bytes = new byte[char.MaxValue + 1];
        bytes.AsSpan().Fill(Other);
        var characters = MakeCharacters();
        for (var b = 0; b < Other; b++) bytes[characters[b]] = (byte)b;
        return bytes;
    }

    // Codes left over keep their letters of Latin-1.
    private static char[] MakeCharacters()
    {
        var characters = new char[Other];
        for (var b = 0; b < Other; b++) characters[b] = b < 0x80 + Own.Length && b >= 0x80 ? Own[b - 0x80] : (char)b;
        return characters;
    }
}
