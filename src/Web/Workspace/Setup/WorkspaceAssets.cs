using System.Collections.Frozen;
using System.Security.Cryptography;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Theming;

namespace HelpCenter.Web.Workspace.Setup;

/// <summary>Styles and scripts of the workspace, carried inside the program. The address changes with any of them, so they may be kept for ever and may import one another.</summary>
public sealed class WorkspaceAssets
{
    public const string Route = "/agent/assets/{version}/{**file}";
    private const string Folder = "wwwroot/";

    private readonly FrozenDictionary<string, Asset> _files;

    public WorkspaceAssets()
    {
        var assembly = typeof(WorkspaceAssets).Assembly;
        var files = new Dictionary<string, Asset>();
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var bytes = memory.ToArray();
            all.AppendData(bytes);
            files[name[Folder.Length..].Replace('\\', '/')] = new Asset(bytes, Packing.Gzip(bytes), Packing.Brotli(bytes));
        }
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
        Version = Convert.ToHexStringLower(all.GetHashAndReset())[..10];
    }

    public string Version { get; }

    public string Url(string file) => $"/agent/assets/{Version}/{file}";

    public async Task SendAsync(HttpContext http, string version, string file)
    {
        if (version != Version || !_files.TryGetValue(file, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Remove("Pragma");
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.ContentType = AssetTypes.ContentType(file);
        var body = Choose(http, asset);
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static byte[] Choose(HttpContext http, Asset asset)
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

    private sealed record Asset(byte[] Bytes, byte[]? Gzip, byte[]? Brotli);
}
