using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HelpCenter.Content.Markup.Packing;

/// <summary>Characters as bytes: one for ASCII, Russian letters and the signs of a Russian text, three for any other.</summary>
internal static class LetterBytes
{
    /// <summary>Stands before the two bytes of a character that has none of its own.</summary>
    private const byte Other = 0xFF;
    public const int MostPerCharacter = 3;
    private const int FirstOwn = 0x80;

    private const string Own = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁё«»—–…№„“”’\u00A0\u202F\u2011•·→←×−°₽≥≤≈€§©®™";

    private static readonly byte[] ByteOf = MakeBytes();
    private static readonly char[] CharacterOf = MakeCharacters();

    /// <returns>How many bytes were written; there must be room for <see cref="MostPerCharacter"/> each.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (bytes.Length < text.Length * MostPerCharacter) throw new ArgumentException("too little room", nameof(bytes));
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(bytes);
        int read = 0, written = 0;
        while (read + Vector128<ushort>.Count <= text.Length)
        {
            var plain = WritePlain(Vector128.LoadUnsafe(ref from, (nuint)read), ref Unsafe.Add(ref to, written));
            read += plain;
            written += plain;
            if (plain < Vector128<ushort>.Count) written += WriteOne(text[read++], bytes[written..]);
        }
        while (read < text.Length) written += WriteOne(text[read++], bytes[written..]);
        return written;
    }

    /// <summary>Writes eight characters at once, of which those before the first that is neither ASCII nor «А»–«я» are right.</summary>
    /// <returns>How many are right.</returns>
    private static int WritePlain(Vector128<ushort> eight, ref byte to)
    {
        var letters = eight - Vector128.Create((ushort)'А');
        var isAscii = Vector128.LessThan(eight, Vector128.Create((ushort)FirstOwn));
        var isLetter = Vector128.LessThan(letters, Vector128.Create((ushort)('я' - 'А' + 1)));
        var ones = Vector128.ConditionalSelect(isAscii, eight, letters + Vector128.Create((ushort)FirstOwn));
        Unsafe.WriteUnaligned(ref to, Vector128.Narrow(ones, ones).AsUInt64().ToScalar());
        return BitOperations.TrailingZeroCount(~(isAscii | isLetter).ExtractMostSignificantBits());
    }

    private static int WriteOne(char c, Span<byte> bytes)
    {
        var b = bytes[0] = ByteOf[c];
        if (b != Other) return 1;
        bytes[1] = (byte)c;
        bytes[2] = (byte)(c >> 8);
        return MostPerCharacter;
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
        for (var b = 0; b < Other; b++) characters[b] = b < FirstOwn + Own.Length && b >= FirstOwn ? Own[b - FirstOwn] : (char)b;
        return characters;
    }
}
