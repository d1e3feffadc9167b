using System.Buffers.Text;
using System.Security.Cryptography;
using HelpCenter.Web.Site;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Web.Hosting;

/// <summary>An answer with everything worked out that does not depend on the reader: header values, validators, compressed bodies.</summary>
public sealed class CachedPage
{
    private volatile byte[]? _gzip;
    private volatile byte[]? _brotli;
    private int _isClaimed;

    public CachedPage(PageAnswer answer)
    {
        Plain = answer.Body;
        ContentType = answer.ContentType;
        ETag = MakeETag(answer.Body);
        LastModified = answer.Modified is { } modified ? modified.UtcDateTime.ToString("R") : StringValues.Empty;
    }

    public byte[] Plain { get; }
    public StringValues ContentType { get; }
    /// <summary>Weak, because one page has several encodings.</summary>
    public StringValues ETag { get; }
    public StringValues LastModified { get; }
    /// <summary>Moment of the last use in ticks of <see cref="Environment.TickCount64"/>, to the second.</summary>
    public long UsedAt { get; set; } = Environment.TickCount64;

    public byte[]? Gzip
    {
        get => _gzip;
        set => _gzip = value;
    }

    public byte[]? Brotli
    {
        get => _brotli;
        set => _brotli = value;
    }

    /// <summary>True once: whoever asks first sees to the small bodies.</summary>
    public bool ClaimPacking() => Volatile.Read(ref _isClaimed) == 0 && Interlocked.Exchange(ref _isClaimed, 1) == 0;

    public long Size => 512 + Plain.Length + (_gzip?.Length ?? 0) + (_brotli?.Length ?? 0);

    public static string MakeETag(ReadOnlySpan<byte> body)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, digest);
        return $"W/\"{Base64Url.EncodeToString(digest[..12])}\"";
    }
}
