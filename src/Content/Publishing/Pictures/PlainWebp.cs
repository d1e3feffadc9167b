using System.Buffers.Binary;
using System.Text;

namespace HelpCenter.Content.Publishing.Pictures;

/// <summary>Chunks of a WebP: those that draw it go over; EXIF, XMP and unknown ones do not, and the head no longer promises them.</summary>
internal static class PlainWebp
{
    private const int HeadLength = 12;
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    private static readonly HashSet<string> s_seen = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static byte[]? Of(ReadOnlySpan<byte> bytes)
    {
        var plain = new List<byte>(bytes.Length);
        plain.AddRange(bytes[..HeadLength]);
        var (orientation, flags) = (0, 0);
        var hasImage = false;
        var rest = bytes[HeadLength..Math.Min(bytes.Length, 8 + Length(bytes[4..]))];
        while (rest.Length >= 8)
        {
            var length = Length(rest[4..]);
            var chunk = rest[..Math.Min(rest.Length, 8 + length + (length & 1))];
            if (chunk.Length < 8 + length) return null;
            rest = rest[chunk.Length..];
            var name = Encoding.Latin1.GetString(chunk[..4]);
            if (name == "EXIF") orientation = Orientation.Read(chunk[8..]);
            if (!s_seen.Contains(name)) continue;
            if (name == "VP8X") flags = plain.Count + 8;
            hasImage |= name is "VP8 " or "VP8L" or "ANMF";
            plain.AddRange(chunk);
        }
        if (!hasImage) return null;
        if (flags > 0) plain[flags] &= unchecked((byte)~(ExifFlag | XmpFlag));
        if (flags > 0 && orientation > 0)
        {
            plain[flags] |= ExifFlag;
            var exif = Orientation.Write(orientation);
            plain.AddRange([.. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif]);
        }
        var whole = plain.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return whole;
    }

    private static int Length(ReadOnlySpan<byte> bytes) => (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes), int.MaxValue - 16);
}
