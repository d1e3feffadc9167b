using HelpCenter.Web.Texts;
using HelpCenter.Web.Theming.Accents;
using HelpCenter.Web.Theming.Functions;

namespace HelpCenter.Web.Theming;

/// <summary>Files → proved theme: read, check the accent, scan, compile, draw every sample; any problem stops it.</summary>
internal sealed class ThemeActivation(ThemeFolders folders, SiteTexts texts, TimeProvider clock, ILogger log)
{
    /// <summary>Null when the theme is not fit to be shown; <paramref name="problems"/> say why.</summary>
    public ActiveTheme? Activate(string name, ActiveTheme? fallback, List<ThemeProblem> problems)
    {
        try
        {
            return Prove(name, fallback, problems);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(name, 0, $"файлы темы не читаются: {failure.Message}"));
            return null;
        }
    }

    private ActiveTheme? Prove(string name, ActiveTheme? fallback, List<ThemeProblem> problems)
    {
        if (Theme.Read(name, folders, problems) is not { } theme) return null;
        var version = theme.Stamp();
        var assets = new AssetBuilder(WithAccent(theme, problems), problems).Build();
        var setting = new FunctionSetting(texts, assets, theme.Settings, version, clock);
        Scan(theme, setting, problems);
        if (problems.Count > 0) return null;

        var strict = TemplateSet.Compile(theme, setting, isStrict: true, problems);
        if (problems.Count == 0) SampleCheck.Run(strict, problems);
        if (problems.Count > 0) return null;
        return new ActiveTheme(TemplateSet.Compile(theme, setting, isStrict: false, problems), assets, version, fallback, log);
    }

    private static List<AssetSource> WithAccent(Theme theme, List<ThemeProblem> problems)
    {
        List<AssetSource> assets = [.. theme.Assets];
        if (theme.Accent.Length == 0) return assets;
        var check = AccentCheck.Of(theme.Accent);
        if (check.Palette is { } palette) assets.Add(new(AccentPalette.AssetName, theme.AccentFile, palette.ToCss()));
        else problems.Add(new(theme.AccentFile, theme.AccentLine, check.Message, check.Fix));
        return assets;
    }

    private static void Scan(Theme theme, FunctionSetting setting, List<ThemeProblem> problems)
    {
        var helpers = TemplateFunctions.Names(setting);
        var partials = theme.Partials.Select(partial => partial.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var template in theme.Pages.Concat(theme.Partials)) problems.AddRange(TemplateScan.Check(template, helpers, partials));
    }
}
