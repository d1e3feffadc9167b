using System.Collections.Concurrent;
using System.Text;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming;

/// <summary>A theme that has proved itself on the samples. Immutable and safe for any number of threads.</summary>
public sealed class ActiveTheme
{
    private readonly TemplateSet _templates;
    private readonly ActiveTheme? _fallback;
    private readonly ILogger _log;
    private readonly ConcurrentDictionary<string, ThemeProblem> _failures = new(StringComparer.Ordinal);

    internal ActiveTheme(TemplateSet templates, ThemeAssets assets, string version, ActiveTheme? fallback, ILogger log)
    {
        _templates = templates;
        _fallback = fallback;
        _log = log;
        Assets = assets;
        Version = version;
    }

    public string Name => _templates.Theme.Name;

    /// <summary>Changes whenever a page could look different.</summary>
    public string Version { get; }

    public ThemeAssets Assets { get; }

    /// <summary>Pages that the samples did not betray: they are drawn by the default theme.</summary>
    public IReadOnlyCollection<ThemeProblem> Failures => [.. _failures.Values];

    internal ActiveTheme? Fallback => _fallback;

    internal TemplateSet Templates => _templates;

    /// <summary>The page as UTF-8 HTML. A page its template cannot draw is drawn by the default theme; only when that fails too this throws.</summary>
    public byte[] Render(PageView view) => Encoding.UTF8.GetBytes(RenderText(view));

    public string RenderText(PageView view)
    {
        try
        {
            return _templates.Render(view, _fallback is null ? RenderLimits.LastResort : RenderLimits.Page);
        }
        catch (Exception failure) when (_fallback is not null)
        {
            Remember(view.Template, failure);
            return _fallback.RenderText(view);
        }
    }

    private void Remember(string template, Exception failure)
    {
        var problem = TemplateFailure.OfRendering(_templates.Theme, template, failure);
        if (_failures.TryAdd(template, problem)) _log.LogWarning(failure, "Страницу рисует тема по умолчанию: {Problem}", problem);
    }
}
