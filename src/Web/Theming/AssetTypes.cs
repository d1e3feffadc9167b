namespace HelpCenter.Web.Theming;

internal static class AssetTypes
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".webmanifest"] = "application/manifest+json; charset=utf-8",
        [".speculationrules"] = "application/speculationrules+json",
        [".txt"] = "text/plain; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".ico"] = "image/x-icon",
    };

    public static string ContentType(string name) => s_types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");

    public static bool IsText(string name) => ContentType(name).Contains("charset", StringComparison.Ordinal);

    public static bool NamesOthers(string name) => Path.GetExtension(name) is ".css" or ".js";
}
