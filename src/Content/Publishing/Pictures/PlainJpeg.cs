using System.Buffers.Binary;

namespace HelpCenter.Content.Publishing.Pictures;

/// <summary>Segments of a JPEG: those that draw it go over, APP1 (EXIF, XMP), APP13 (IPTC), COM and the like do not.</summary>
internal static class PlainJpeg
{
    private const byte Mark = 0xFF;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;
    private const byte Scan = 0xDA;
    private const byte End = 0xD9;

    public static ReadOnlySpan<byte> Start => [Mark, 0xD8];

    public static byte[]? Of(ReadOnlySpan<byte> bytes)
    {
        var plain = new List<byte>(bytes.Length);
        var orientation = 0;
        var hasScan = false;
        plain.AddRange(Start);
        var rest = bytes[Start.Length..];
        while (rest.Length >= 2 && rest[0] == Mark)
        {
            var marker = rest[1];
            if (marker == Mark)
            {
                rest = rest[1..];
                continue;
            }
            if (marker == End) break;
            var segment = rest[..(2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]))];
            rest = rest[segment.Length..];
            if (marker == App1 && orientation == 0 && segment[4..].StartsWith(Orientation.ExifHead)) orientation = Orientation.Read(segment[4..]);
            if (Draws(marker, segment[4..])) plain.AddRange(segment);
            if (marker != Scan) continue;
            hasScan = true;
            var drawn = LengthOfScan(rest);
            plain.AddRange(rest[..drawn]);
            rest = rest[drawn..];
        }
        // Whatever stands after the end is a film, a second picture or a secret.
        plain.AddRange([Mark, End]);
        if (orientation > 0) plain.InsertRange(AfterHead(plain), ExifOf(orientation));
        return hasScan ? [.. plain] : null;
    }

    // The colour transform of Adobe changes what is seen; the profile is one of several things in APP2.
    private static bool Draws(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        App0 => body.StartsWith("JFIF\0"u8),
        App2 => body.StartsWith("ICC_PROFILE\0"u8),
        App14 => body.StartsWith("Adobe"u8),
        >= App0 and <= App15 or Comment => false,
        _ => true,
    };

    // Up to the next marker; FF 00 is a byte of the picture, FF D0–D7 a place to begin anew.
    private static int LengthOfScan(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (rest[at] == Mark && rest[at + 1] is not (0 or Mark or (>= 0xD0 and <= 0xD7))) return at;
        }
        return rest.Length;
    }

    // JFIF must be the first.
    private static int AfterHead(List<byte> plain) => plain[3] == App0 ? 4 + ((plain[4] << 8) | plain[5]) : Start.Length;

    private static byte[] ExifOf(int orientation)
    {
        byte[] body = [.. Orientation.ExifHead, .. Orientation.Write(orientation)];
        return [Mark, App1, 0, (byte)(body.Length + 2), .. body];
    }
}
