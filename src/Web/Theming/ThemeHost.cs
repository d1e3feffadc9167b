using System.Diagnostics.CodeAnalysis;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Theming.Samples;

namespace HelpCenter.Web.Theming;

/// <summary>Keeps the theme of the site: finds it, proves it, swaps it when its files change, keeps the last good one.</summary>
public sealed class ThemeHost : IDisposable
{
    private const int RememberedVersions = 3;
    // Home, category, article, questions: where readers come first.
    private const int FirstPages = 4;

    private readonly ThemeOptions _options;
    private readonly ThemeActivation _activation;
    private readonly ILogger<ThemeHost> _log;
    private readonly ThemeWatcher? _watcher;
    private readonly Lock _reloading = new();
    private volatile State _state;

    public ThemeHost(ThemeOptions options, IHostEnvironment environment, TimeProvider clock, ILogger<ThemeHost> log)
    {
        _options = options;
        _log = log;
        var folders = ThemeFolders.Around(options.Folder, environment.ContentRootPath);
        _activation = new(folders, SiteTexts.Russian, clock, log);
        _state = Begin();
        Proof = ProveDefault(options.ProofDelay, clock);
        if (options.Watch) _watcher = new ThemeWatcher(folders.Roots, clock, () => Reload());
    }

    /// <summary>Ends when the default theme has drawn every sample.</summary>
    internal Task Proof { get; }

    /// <summary>Take it once per request.</summary>
    public ActiveTheme Current => _state.Active;

    public string Version => Current.Version;

    /// <summary>Why the newest files are not what is shown, and which pages the default theme had to draw; empty when all is well.</summary>
    public IReadOnlyList<ThemeProblem> Problems => [.. _state.Problems, .. _state.Active.Failures];

    /// <summary>Raised after <see cref="Current"/> or <see cref="Problems"/> changed.</summary>
    public event Action? Changed;

    /// <summary>An asset of the current theme or of one that was active a moment ago (cached pages still name its files).</summary>
    public bool TryFindAsset(string fileName, [NotNullWhen(true)] out ThemeAsset? asset)
    {
        foreach (var assets in _state.Assets)
        {
            if (assets.TryFind(fileName, out asset)) return true;
        }
        asset = null;
        return false;
    }

    /// <summary>Reads the files anew; true when another version became active.</summary>
    public bool Reload()
    {
        bool swapped;
        lock (_reloading)
        {
            var before = _state;
            var problems = new List<ThemeProblem>();
            var active = Activate(before.Default, problems, out var byDefault);
            swapped = active is not null && active.Version != before.Active.Version;
            _state = new(swapped ? active! : before.Active, byDefault, problems, swapped ? Remember(active!, before.Assets) : before.Assets);
            Tell(problems, before.Problems);
            if (!swapped && problems.SequenceEqual(before.Problems)) return false;
        }
        Changed?.Invoke();
        return swapped;
    }

    /// <summary>Draws samples, the home page first, until <paramref name="other"/> work is done: what is compiled by then no reader waits for.</summary>
    public void WarmUpUntil(Task other)
    {
        try
        {
            foreach (var sample in SampleViews.All.DistinctBy(view => view.Template).Take(FirstPages).TakeWhile(_ => !other.IsCompleted)) Current.Templates.Render(sample, RenderLimits.Sample);
        }
        catch (Exception)
        {
            // The proof tells what is wrong with it, to those who can mend it.
        }
    }

    public void Dispose() => _watcher?.Dispose();

    private State Begin()
    {
        var problems = new List<ThemeProblem>();
        if (_activation.Load(ThemeOptions.DefaultTheme, null, problems) is not { } byDefault)
            throw new InvalidOperationException($"Тема default не годится: {string.Join("; ", problems)}");
        var active = _options.Name == ThemeOptions.DefaultTheme ? byDefault : _activation.Activate(_options.Name, byDefault, problems) ?? byDefault;
        Tell(problems, []);
        return new(active, byDefault, problems, Remember(active, []));
    }

    /// <summary>The default theme is served at once, for there is none to fall back on; what is wrong with it is told a moment later.</summary>
    private async Task ProveDefault(TimeSpan delay, TimeProvider clock)
    {
        await Task.Delay(delay, clock).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var problems = new List<ThemeProblem>();
        _activation.Activate(ThemeOptions.DefaultTheme, null, problems);
        if (problems.Count == 0) return;
        lock (_reloading) _state = _state with { Problems = [.. _state.Problems, .. problems.Except(_state.Problems)] };
        Tell(problems, []);
        Changed?.Invoke();
    }

    private ActiveTheme? Activate(ActiveTheme lastDefault, List<ThemeProblem> problems, out ActiveTheme byDefault)
    {
        var fresh = _activation.Load(ThemeOptions.DefaultTheme, null, problems);
        if (fresh?.Version == lastDefault.Version) fresh = lastDefault;
        else if (fresh is not null) fresh = _activation.Prove(fresh, problems);
        byDefault = fresh ?? lastDefault;
        return _options.Name == ThemeOptions.DefaultTheme ? fresh : _activation.Activate(_options.Name, byDefault, problems);
    }

    private static IReadOnlyList<ThemeAssets> Remember(ActiveTheme active, IReadOnlyList<ThemeAssets> earlier)
    {
        IEnumerable<ThemeAssets> own = active.Fallback is { } fallback ? [active.Assets, fallback.Assets] : [active.Assets];
        return [.. own.Concat(earlier).Distinct().Take(2 * RememberedVersions)];
    }

    private void Tell(List<ThemeProblem> problems, IReadOnlyList<ThemeProblem> told)
    {
        foreach (var problem in problems.Except(told)) _log.LogWarning("Тема не обновлена: {Problem}", problem);
    }

    private sealed record State(ActiveTheme Active, ActiveTheme Default, IReadOnlyList<ThemeProblem> Problems, IReadOnlyList<ThemeAssets> Assets);
}
