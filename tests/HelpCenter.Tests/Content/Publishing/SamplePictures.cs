using System.Buffers.Binary;
using System.Text;

namespace HelpCenter.Tests.Content.Publishing;

/// <summary>Pictures of 12×8 points as Chromium writes them, and what phones and programs put into theirs.</summary>
internal static class SamplePictures
{
    /// <summary>Words that must not leave the house.</summary>
    public const string Secret = "55.7558N 37.6173E, Ирина, iPhone 14";

    /// <summary>With a colour profile.</summary>
    public static byte[] Jpeg => Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAHhAAAQQBBQAAAAAAAAAAAAAAAAUREhMBFSRCUWH/xAAVAQEBAAAAAAAAAAAAAAAAAAACBf/EABcRAQEBAQAAAAAAAAAAAAAAAAEAAhH/2gAMAwEAAhEDEQA/AIL65rVG2pplzk7t5joxwB01XT1v/9k=");

    public static byte[] Png => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAMklEQVR4AbyOsQ0AAAQERctsTMD+W9CKgmhcctXnk8NokElMIhx5OLArVLfCh6Qtoe8JAAD//x8uBWkAAAAGSURBVAMAMpcgjRKRLg4AAAAASUVORK5CYII=");

    /// <summary>With a colour profile.</summary>
    public static byte[] Webp => Convert.FromBase64String("UklGRhwCAABXRUJQVlA4WAoAAAAgAAAACwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggLgAAALABAJ0BKgwACAACwEwlqAJ0APH05YAA/vqt/47b+zoTkb9MnHjWO+6/5rncAAA=");

    private static byte[] Text => Encoding.UTF8.GetBytes(Secret);

    /// <summary>EXIF of a camera: a note with the place, then which side is up.</summary>
    public static byte[] Exif(int orientation, bool isLittle)
    {
        byte[] Short(int value) => isLittle ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Long(int value) => isLittle ? [.. Short(value), 0, 0] : [0, 0, .. Short(value)];
        byte[] note = [.. Short(0x010E), .. Short(2), .. Long(Text.Length), .. Long(38)];
        byte[] side = [.. Short(0x0112), .. Short(3), .. Long(1), .. Short(orientation), 0, 0];
        return [.. isLittle ? "II"u8 : "MM"u8, .. Short(42), .. Long(8), .. Short(2), .. note, .. side, .. Long(0), .. Text];
    }

    /// <summary>A JPEG from a telephone: EXIF, XMP, IPTC, comments before and between, a preview, a second picture behind the end.</summary>
    public static byte[] FromPhone(int orientation, bool isLittle = true)
    {
        var start = 2 + 18;
        Assert.That(Jpeg[2..4], Is.EqualTo(new byte[] { 0xFF, 0xE0 }));
        return
        [
            .. Jpeg[..start],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, isLittle)]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Text]),
            .. Segment(0xE2, [.. "MPF\0"u8, .. Text]),
            .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Text]),
            .. Segment(0xFE, Text),
            .. Jpeg[start..],
            .. Segment(0xE1, Text), .. Text,
        ];
    }

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    /// <summary>A PNG with every kind of words, a time, EXIF, what a program keeps for itself, and something behind the end.</summary>
    public static byte[] FromProgram(int orientation) =>
    [
        .. Png[..33],
        .. PngChunk("sRGB", [0]),
        .. PngChunk("tEXt", [.. "Author\0"u8, .. Text]), .. PngChunk("zTXt", [.. "Comment\0\0"u8, .. Text]), .. PngChunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Text]),
        .. PngChunk("tIME", [7, 234, 11, 22, 3, 4, 5]), .. PngChunk("eXIf", Exif(orientation, isLittle: false)), .. PngChunk("prVW", Text),
        .. Png[33..], .. Text,
    ];

    public static byte[] PngChunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    /// <summary>A WebP with EXIF, XMP and an unknown chunk, promised in its head.</summary>
    public static byte[] FromMessenger(int orientation)
    {
        byte[] all = [.. Webp, .. WebpChunk("EXIF", [.. "Exif\0\0"u8, .. Exif(orientation, isLittle: true)]), .. WebpChunk("XMP ", Text), .. WebpChunk("note", Text)];
        all[20] |= 0x08 | 0x04;
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(4), all.Length - 8);
        return all;
    }

    private static byte[] WebpChunk(string name, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(name), (byte)body.Length, (byte)(body.Length >> 8), 0, 0, .. body, .. new byte[body.Length & 1]];

    // By the table of the PNG specification.
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            var at = (sum ^ each) & 0xFF;
            for (var bit = 0; bit < 8; bit++) at = (at & 1) == 0 ? at >> 1 : 0xEDB88320 ^ (at >> 1);
            sum = at ^ (sum >> 8);
        }
        return ~sum;
    }
}
