using System.Buffers.Binary;
using System.Text;

namespace HelpCenter.Content.Publishing.Pictures;

/// <summary>Chunks of a PNG: those that draw it go over; texts, times, EXIF and what programs left for themselves do not.</summary>
internal static class PlainPng
{
    // Of those that a reader may skip, these change what is seen; the last three belong to pictures that move.
    private static readonly HashSet<string> s_seen = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[]? Of(ReadOnlySpan<byte> bytes)
    {
        var plain = new List<byte>(bytes.Length);
        plain.AddRange(Signature);
        var rest = bytes[Signature.Length..];
        while (rest.Length >= 12)
        {
            var chunk = rest[..(12 + checked((int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(rest), int.MaxValue - 12)))];
            rest = rest[chunk.Length..];
            var name = Encoding.Latin1.GetString(chunk[4..8]);
            if (name == "eXIf" && Orientation.Read(chunk[8..^4]) is > 0 and var orientation) plain.AddRange(ExifOf(orientation));
            // A capital first letter: the picture cannot be drawn without it.
            if (char.IsAsciiLetterUpper(name[0]) || s_seen.Contains(name)) plain.AddRange(chunk);
            if (name == "IEND") return [.. plain];
        }
        return null;
    }

    private static byte[] ExifOf(int orientation)
    {
        byte[] chunk = [.. "eXIf"u8, .. Orientation.Write(orientation)];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length - 4);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(chunk));
        return [.. length, .. chunk, .. sum];
    }

    // CRC-32 of the PNG specification; for so few bytes no table is worth it.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        }
        return ~sum;
    }
}
