using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace HelpCenter.Web.Theming;

/// <summary>The assets of an active theme: its own files over those of the themes it extends.</summary>
public sealed partial class ThemeAssets
{
    private readonly FrozenDictionary<string, ThemeAsset> _byName;
    private readonly FrozenDictionary<string, ThemeAsset> _byFileName;

    internal ThemeAssets(IReadOnlyCollection<ThemeAsset> assets)
    {
        _byName = assets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        _byFileName = assets.DistinctBy(asset => asset.FileName).ToFrozenDictionary(asset => asset.FileName, StringComparer.Ordinal);
        Icons = ReadIcons(_byName.GetValueOrDefault("icons.svg"));
    }

    public IReadOnlyCollection<ThemeAsset> All => _byName.Values;

    /// <summary>Symbols of <c>icons.svg</c> by id.</summary>
    internal IReadOnlyDictionary<string, ThemeIcon> Icons { get; }

    /// <summary>By the last part of the address.</summary>
    public bool TryFind(string fileName, [NotNullWhen(true)] out ThemeAsset? asset) => _byFileName.TryGetValue(fileName, out asset);

    /// <summary>Address of an asset by its name, null when the theme has none: <c>Url("site.css")</c>.</summary>
    public string? Url(string name) => _byName.GetValueOrDefault(name)?.Url;

    private static FrozenDictionary<string, ThemeIcon> ReadIcons(ThemeAsset? file)
    {
        if (file is null) return FrozenDictionary<string, ThemeIcon>.Empty;
        var icons = new Dictionary<string, ThemeIcon>(StringComparer.Ordinal);
        foreach (Match symbol in Symbol().Matches(Encoding.UTF8.GetString(file.Bytes)))
            icons[symbol.Groups["id"].Value] = new(symbol.Groups["box"].Value, symbol.Groups["shapes"].Value);
        return icons.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex("""<symbol id="(?<id>[\w-]+)" viewBox="(?<box>[\d. -]+)">(?<shapes>.*?)</symbol>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Symbol();
}

internal readonly record struct ThemeIcon(string ViewBox, string Shapes);
