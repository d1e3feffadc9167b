using System.Buffers.Binary;

namespace HelpCenter.Content.Publishing.Pictures;

/// <summary>Which side of a picture is up: the one thing in EXIF that a reader needs.</summary>
internal static class Orientation
{
    private const int Tag = 0x0112;
    private const int EntryLength = 12;

    public static ReadOnlySpan<byte> ExifHead => "Exif\0\0"u8;

    /// <summary>2 to 8; 0 when the picture stands as it is or nothing is told.</summary>
    /// <param name="exif">With or without «Exif» before it.</param>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        if (exif.StartsWith(ExifHead)) exif = exif[ExifHead.Length..];
        var isLittle = exif.StartsWith("II*\0"u8);
        if (exif.Length < 8 || (!isLittle && !exif.StartsWith("MM\0*"u8))) return 0;
        var at = Number(exif[4..], isLittle);
        if (at > exif.Length - 2) return 0;
        var entries = exif[((int)at + 2)..];
        for (var left = Short(exif[(int)at..], isLittle); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            if (Short(entries, isLittle) != Tag) continue;
            return Short(entries[8..], isLittle) is var value and >= 2 and <= 8 ? value : 0;
        }
        return 0;
    }

    /// <summary>EXIF that tells nothing else.</summary>
    public static byte[] Write(int orientation) =>
        [(byte)'I', (byte)'I', (byte)'*', 0, 8, 0, 0, 0, 1, 0, Tag & 0xFF, Tag >> 8, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
