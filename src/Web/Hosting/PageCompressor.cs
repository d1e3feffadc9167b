using System.IO.Compression;
using System.Threading.Channels;

namespace HelpCenter.Web.Hosting;

/// <summary>
/// Gives kept pages their small bodies in the background, when they are asked for a second time: a robot that walks
/// ten thousand pages once does not keep the machine busy. Until then readers get a quickly packed one.
/// </summary>
public sealed class PageCompressor : BackgroundService
{
    private const int NotWorthIt = 1024;
    private const int BestBrotli = 11;
    private const int BrotliWindow = 22;

    private readonly Channel<(CachedPage Page, PageCache Cache)> _waiting =
        Channel.CreateBounded<(CachedPage, PageCache)>(new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Want(CachedPage page, PageCache cache)
    {
        if (page.ClaimPacking() && page.Plain.Length > NotWorthIt) _waiting.Writer.TryWrite((page, cache));
    }

    /// <summary>Null when packing gains nothing.</summary>
    public static byte[]? Quick(byte[] body) => body.Length > NotWorthIt ? Gzip(body, CompressionLevel.Fastest) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (page, cache) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            var before = page.Size;
            page.Gzip = Gzip(page.Plain, CompressionLevel.SmallestSize);
            page.Brotli = Brotli(page.Plain);
            cache.Grow(page.Size - before);
        }
    }

    private static byte[] Gzip(byte[] body, CompressionLevel level)
    {
        var packed = new MemoryStream(body.Length / 3);
        using (var gzip = new GZipStream(packed, level, leaveOpen: true)) gzip.Write(body);
        return packed.ToArray();
    }

    private static byte[]? Brotli(byte[] body)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, packed, out var length, BestBrotli, BrotliWindow) ? packed[..length] : null;
    }
}
