using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HelpCenter.Web.Theming;

/// <summary>
/// Files of <c>assets/</c> → addresses with fingerprints. Styles and scripts that name other assets get their addresses, so those
/// come first. A style takes what it imports into itself: one request, yet a theme may override a part.
/// </summary>
internal sealed partial class AssetBuilder(IReadOnlyList<AssetSource> sources, List<ThemeProblem> problems)
{
    private readonly Dictionary<string, AssetSource> _sources = sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, ThemeAsset> _built = new(StringComparer.Ordinal);
    private readonly Stack<string> _underway = new();

    public ThemeAssets Build()
    {
        foreach (var source in sources) Build(source);
        return new ThemeAssets(_built.Values);
    }

    private ThemeAsset Build(AssetSource source)
    {
        if (_built.TryGetValue(source.Name, out var known)) return known;
        _underway.Push(source.Name);
        var bytes = AssetTypes.NamesOthers(source.Name) ? WithAddresses(source) : source.Bytes;
        _underway.Pop();
        return _built[source.Name] = Pack(source.Name, bytes);
    }

    private byte[] WithAddresses(AssetSource source)
    {
        var text = Encoding.UTF8.GetString(source.Bytes);
        var isStyle = source.Name.EndsWith(".css", StringComparison.Ordinal);
        var pattern = isStyle ? StyleReference() : ScriptReference();
        var written = pattern.Replace(text, match => match.Groups["before"].Value + Address(source, text, match) + match.Groups["after"].Value);
        if (isStyle) written = Comment().Replace(StyleImport().Replace(written, match => Imported(source, text, match)), "");
        return Encoding.UTF8.GetBytes(written);
    }

    private string Imported(AssetSource source, string text, Match match)
    {
        var name = Resolve(source.Name, match.Groups["name"].Value);
        if (_sources.TryGetValue(name, out var target) && !_underway.Contains(name)) return Encoding.UTF8.GetString(Build(target).Bytes);
        problems.Add(Missing(source, text, match, target is not null));
        return "";
    }

    private string Address(AssetSource source, string text, Match match)
    {
        var written = match.Groups["name"].Value;
        var name = Resolve(source.Name, written);
        if (_sources.TryGetValue(name, out var target) && !_underway.Contains(name)) return Build(target).Url;
        problems.Add(Missing(source, text, match, target is not null));
        return written;
    }

    private static ThemeProblem Missing(AssetSource source, string text, Match match, bool isCircle)
    {
        var written = match.Groups["name"].Value;
        var at = text.IndexOf(match.Value, StringComparison.Ordinal);
        var line = at < 0 ? 0 : 1 + text.AsSpan(0, at).Count('\n');
        return new(source.File, line, isCircle ? $"файлы ссылаются друг на друга по кругу: «{written}»" : $"в assets нет файла «{written}»");
    }

    /// <summary><c>../fonts/inter.woff2</c> named in <c>css/site.css</c> is <c>fonts/inter.woff2</c>.</summary>
    private static string Resolve(string from, string written)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in written.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..")) parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static ThemeAsset Pack(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var flat = name.Replace('/', '-');
        var fileName = $"{Path.GetFileNameWithoutExtension(flat)}.{hash}{Path.GetExtension(flat)}";
        return new(name, fileName, AssetTypes.ContentType(name), $"\"{hash}\"", bytes);
    }

    [GeneratedRegex("""(?<before>url\(\s*["']?)(?<name>(?!data:|https?:|/|#)[^"')\s]+)(?<after>["']?\s*\))""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleReference();

    [GeneratedRegex("""@import\s+["'](?<name>[^"']+)["']\s*;""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleImport();

    [GeneratedRegex(@"/\*.*?\*/\s*", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?<before>(from|import)\s*\(?\s*["'])(?<name>\.{1,2}/[^"']+)(?<after>["'])""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptReference();
}
