using System.Buffers.Binary;

namespace HelpCenter.Content.Markup.Images;

/// <summary>Width and height of a picture, 0 when its head does not tell them; whatever the bytes are, it only reads.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>Enough for the colour profiles and previews that stand before the size in a JPEG.</summary>
    private const int HeadLength = 1 << 18;

    public static ImageSize Read(Stream stream)
    {
        var head = new byte[HeadLength];
        return Read(head.AsSpan(0, stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)));
    }

    public static ImageSize Read(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 24 && head[0] == 0x89 && head[1..].StartsWith("PNG\r\n"u8)) return ReadPng(head);
        if (head.StartsWith("GIF8"u8)) return ReadGif(head);
        if (head.StartsWith("RIFF"u8) && head.Length >= 30 && head[8..].StartsWith("WEBP"u8)) return ReadWebp(head[12..]);
        if (head.Length > 2 && head[0] == 0xFF && head[1] == 0xD8) return ReadJpeg(head[2..]);
        return SvgSize.Read(head);
    }

    internal static ImageSize Checked(long width, long height) =>
        width is > 0 and < 100_000 && height is > 0 and < 100_000 ? new ImageSize((int)width, (int)height) : default;

    private static ImageSize ReadPng(ReadOnlySpan<byte> head) =>
        Checked(BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]));

    private static ImageSize ReadGif(ReadOnlySpan<byte> head) =>
        head.Length < 10 ? default : Checked(BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));

    private static ImageSize ReadWebp(ReadOnlySpan<byte> chunk)
    {
        var data = chunk[8..];
        if (chunk.StartsWith("VP8X"u8)) return Checked(ReadUInt24(data[4..]) + 1, ReadUInt24(data[7..]) + 1);
        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return Checked((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }
        if (!chunk.StartsWith("VP8 "u8)) return default;
        return Checked(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
    }

    private static int ReadUInt24(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);

    /// <summary>Goes from segment to segment to the frame header.</summary>
    private static ImageSize ReadJpeg(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 9)
        {
            if (rest[0] != 0xFF) return default;
            var marker = rest[1];
            if (marker == 0xFF)
            {
                rest = rest[1..];
                continue;
            }
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame) return Checked(BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]));
            var length = marker is 0x01 or (>= 0xD0 and <= 0xD7) ? 0 : BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length + 2 > rest.Length) return default;
            rest = rest[(length + 2)..];
        }
        return default;
    }
}
