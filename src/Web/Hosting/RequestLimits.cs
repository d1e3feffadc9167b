using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace HelpCenter.Web.Hosting;

/// <summary>How often one network address may send forms and ask for completions.</summary>
public sealed class RequestLimits(HelpCenterOptions options) : IDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _posts = Make(options.PostsPerMinute);
    private readonly PartitionedRateLimiter<HttpContext> _counts = Make(options.PostsPerMinute);
    private readonly PartitionedRateLimiter<HttpContext> _suggestions = Make(options.SuggestionsPerMinute);

    /// <summary>Null when the request may go on; otherwise how many seconds to wait.</summary>
    public int? SecondsToWait(HttpContext http)
    {
        // Counting must not use up what a reader needs to write to us.
        if (HttpMethods.IsPost(http.Request.Method)) return Ask(http.Request.Path == Site.CountWalk.Action ? _counts : _posts, http);
        if (http.Request.Path == Site.PlainWalk.Picture) return Ask(_counts, http);
        return http.Request.Path.StartsWithSegments("/api/suggest") ? Ask(_suggestions, http) : null;
    }

    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Network(address) : "";

    // A home has a whole /64 of IPv6 addresses and may use another one for every request.
    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes).ToString();
    }

    private static int? Ask(PartitionedRateLimiter<HttpContext> limiter, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : (int)s_window.TotalSeconds;
    }

    private static PartitionedRateLimiter<HttpContext> Make(int perMinute) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetSlidingWindowLimiter(AddressOf(http), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = s_window,
            SegmentsPerWindow = 6,
        }));

    public void Dispose()
    {
        _posts.Dispose();
        _counts.Dispose();
        _suggestions.Dispose();
    }
}
