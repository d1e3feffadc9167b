using HelpCenter.Web.Theming;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Web.Hosting;

/// <summary>Files of the theme. Their addresses change with their bytes, so they may be kept for ever.</summary>
internal static class AssetSender
{
    private static readonly StringValues s_forever = "public, max-age=31536000, immutable";
    private static readonly StringValues s_vary = "Accept-Encoding";

    public static async Task<bool> TrySendAsync(HttpContext http, ThemeHost themes)
    {
        if (!themes.TryFindAsset(http.Request.Path.Value![ThemeAsset.Prefix.Length..], out var asset)) return false;
        var headers = http.Response.Headers;
        headers.ETag = asset.ETag;
        headers.CacheControl = s_forever;
        headers.Vary = s_vary;
        if (http.Request.Headers.IfNoneMatch.ToString().Contains(asset.ETag, StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }
        http.Response.ContentType = asset.ContentType;
        var body = Choose(http, asset);
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
        return true;
    }

    /// <summary>The smallest body that the browser takes, named in the headers.</summary>
    public static byte[] Choose(HttpContext http, ThemeAsset asset)
    {
        var accepted = http.Request.Headers.AcceptEncoding;
        if (asset.Brotli is { } brotli && Encodings.Accepts(accepted, "br"))
        {
            http.Response.Headers.ContentEncoding = Encodings.Brotli;
            return brotli;
        }
        if (asset.Gzip is { } gzip && Encodings.Accepts(accepted, "gzip"))
        {
            http.Response.Headers.ContentEncoding = Encodings.Gzip;
            return gzip;
        }
        return asset.Bytes;
    }
}
