using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Web.Hosting;

/// <summary>Sends prepared bytes: the smallest body the client takes, nothing when it has the page already.</summary>
internal static class PageSender
{
    private static readonly StringValues s_vary = "Accept-Encoding";
    private static readonly StringValues s_revalidate = "no-cache";

    /// <summary>Works below HttpContext, because the cached page is served before one is made.</summary>
    public static ValueTask SendAsync(IHttpRequestFeature request, IFeatureCollection features, CachedPage page, bool isSecure)
    {
        var response = features.GetRequiredFeature<IHttpResponseFeature>();
        var headers = response.Headers;
        SecurityHeaders.Write(headers, isSecure);
        headers.ETag = page.ETag;
        headers.CacheControl = s_revalidate;
        headers.Vary = s_vary;
        if (page.LastModified.Count > 0) headers.LastModified = page.LastModified;
        if (response.StatusCode == StatusCodes.Status200OK && HasIt(request.Headers, page))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return ValueTask.CompletedTask;
        }
        headers.ContentType = page.ContentType;
        var body = Choose(request.Headers.AcceptEncoding, page, headers);
        headers.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? ValueTask.CompletedTask : WriteAsync(features, body);
    }

    private static async ValueTask WriteAsync(IFeatureCollection features, byte[] body) =>
        await features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(body);

    private static byte[] Choose(StringValues accepted, CachedPage page, IHeaderDictionary headers)
    {
        if (page.Brotli is { } brotli && Encodings.Accepts(accepted, "br"))
        {
            headers.ContentEncoding = Encodings.Brotli;
            return brotli;
        }
        if (page.Gzip is { } gzip && Encodings.Accepts(accepted, "gzip"))
        {
            headers.ContentEncoding = Encodings.Gzip;
            return gzip;
        }
        return page.Plain;
    }

    private static bool HasIt(IHeaderDictionary headers, CachedPage page)
    {
        var known = headers.IfNoneMatch;
        if (known.Count > 0)
        {
            var text = known.ToString();
            var tag = page.ETag.ToString();
            // A proxy may have dropped the W/ of ours.
            return text == "*" || text.AsSpan().Contains(tag.AsSpan(2), StringComparison.Ordinal);
        }
        return headers.IfModifiedSince.Count > 0 && page.LastModified.Count > 0
            && DateTimeOffset.TryParseExact(headers.IfModifiedSince, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            && DateTimeOffset.ParseExact(page.LastModified.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) <= since;
    }
}
