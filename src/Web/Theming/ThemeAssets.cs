using System.Diagnostics.CodeAnalysis;

namespace HelpCenter.Web.Theming;

/// <summary>The assets of an active theme: its own files over those of the themes it extends.</summary>
public sealed class ThemeAssets
{
    public IReadOnlyCollection<ThemeAsset> All => [];

    /// <summary>By the last part of the address.</summary>
    public bool TryFind(string fileName, [NotNullWhen(true)] out ThemeAsset? asset)
    {
        asset = null;
        return false;
    }

    /// <summary>Address of an asset by its name, null when the theme has none: <c>Url("site.css")</c>.</summary>
    public string? Url(string name) => null;
}
