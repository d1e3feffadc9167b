using HelpCenter.Web.Site;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Web.Hosting;

/// <summary>Pictures of the content folder under <c>/images/</c>: only what the snapshot lists. Nothing else of the folder is ever served.</summary>
internal static class ContentImages
{
    public const string Prefix = "/images/";

    // An SVG opened by itself is a document: no script, nothing from elsewhere, no origin of its own.
    private static readonly StringValues s_sandbox = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private static readonly StringValues s_cache = "public, max-age=3600";

    /// <summary>False when there is no such picture; then nothing has been written.</summary>
    public static async Task<bool> TrySendAsync(HttpContext http, Edition edition)
    {
        if (edition.Content.Pictures.AtUrl(http.Request.Path.Value!) is not { } picture) return false;
        var file = new FileInfo(picture.DiskPath);
        if (!file.Exists) return false;
        var tag = $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.LastModified = file.LastWriteTimeUtc.ToString("R");
        http.Response.Headers.CacheControl = s_cache;
        http.Response.Headers.ContentSecurityPolicy = s_sandbox;
        if (http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }
        http.Response.ContentType = picture.ContentType;
        http.Response.ContentLength = file.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.SendFileAsync(file.FullName, 0, file.Length, http.RequestAborted);
        return true;
    }
}
