using System.IO.Compression;

namespace HelpCenter.Web.Theming;

/// <summary>Packs once what is sent many times; null when a tenth is not saved.</summary>
internal static class Packing
{
    public static byte[]? Gzip(byte[] bytes) => Pack(bytes, target => new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true));

    public static byte[]? Brotli(byte[] bytes) => Pack(bytes, target => new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true));

    private static byte[]? Pack(byte[] bytes, Func<Stream, Stream> over)
    {
        using var packed = new MemoryStream();
        using (var packing = over(packed)) packing.Write(bytes);
        return packed.Length < bytes.Length * 9L / 10 ? packed.ToArray() : null;
    }
}
