using HelpCenter.Web.Texts;
using HelpCenter.Web.Theming.Accents;
using HelpCenter.Web.Theming.Functions;

namespace HelpCenter.Web.Theming;

/// <summary>Files → theme: read, check the accent, scan, compile, draw every sample; any problem stops it.</summary>
internal sealed class ThemeActivation(ThemeFolders folders, SiteTexts texts, TimeProvider clock, ILogger log)
{
    /// <summary>Null when the theme is not fit to be shown; <paramref name="problems"/> say why.</summary>
    public ActiveTheme? Activate(string name, ActiveTheme? fallback, List<ThemeProblem> problems) =>
        Load(name, fallback, problems) is { } theme ? Prove(theme, problems) : null;

    /// <summary>Everything but the samples: a default theme that came with the program need not be drawn before the first page.</summary>
    public ActiveTheme? Load(string name, ActiveTheme? fallback, List<ThemeProblem> problems)
    {
        var before = problems.Count;
        try
        {
            if (Theme.Read(name, folders, problems) is not { } theme) return null;
            var assets = new AssetBuilder(WithAccent(theme, problems), problems).Build();
            var setting = new FunctionSetting(texts, assets, theme.Settings, theme.Stamp(), clock);
            Scan(theme, setting, problems);
            return problems.Count == before ? new ActiveTheme(new TemplateSet(theme, setting), assets, setting.Version, fallback, log) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(name, 0, $"файлы темы не читаются: {failure.Message}"));
            return null;
        }
    }

    /// <summary>The theme itself when every template compiles and draws every sample.</summary>
    public ActiveTheme? Prove(ActiveTheme theme, List<ThemeProblem> problems)
    {
        var found = theme.Templates.CompileAll().Select(TemplateFailure.OfReading).ToList();
        if (found.Count == 0)
        {
            theme.Templates.IsStrict = true;
            SampleCheck.Run(theme.Templates, found);
            theme.Templates.IsStrict = false;
        }
        problems.AddRange(found);
        return found.Count == 0 ? theme : null;
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
