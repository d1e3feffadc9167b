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

    private readonly FrozenDictionary<string, ThemeAsset> _files;

    public WorkspaceAssets()
    {
        var assembly = typeof(WorkspaceAssets).Assembly;
        var files = new Dictionary<string, ThemeAsset>();
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var bytes = memory.ToArray();
            all.AppendData(bytes);
            var file = name[Folder.Length..].Replace('\\', '/');
            files[file] = new ThemeAsset(file, file, AssetTypes.ContentType(file), ETag: "", bytes);
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
        http.Response.ContentType = asset.ContentType;
        var body = AssetSender.Choose(http, asset);
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
