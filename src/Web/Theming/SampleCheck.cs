using System.Text.RegularExpressions;
using HelpCenter.Web.Theming.Samples;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming;

/// <summary>Draws every sample and looks for what no page may lack.</summary>
internal static partial class SampleCheck
{
    public static void Run(TemplateSet templates, List<ThemeProblem> problems)
    {
        foreach (var sample in SampleViews.All)
        {
            if (!templates.Has(sample.Template)) problems.Add(new(templates.Theme.Name, 0, $"нет шаблона «{sample.Template}.hbs»"));
            else if (Draw(templates, sample) is { } problem && !problems.Contains(problem)) problems.Add(problem);
        }
    }

    private static ThemeProblem? Draw(TemplateSet templates, PageView sample)
    {
        try
        {
            return Missing(templates.Theme, sample.Template, templates.Render(sample, RenderLimits.Sample));
        }
        catch (Exception failure)
        {
            return TemplateFailure.OfRendering(templates.Theme, sample.Template, failure);
        }
    }

    private static ThemeProblem? Missing(Theme theme, string template, string html)
    {
        var file = theme.Pages.First(page => page.Name == template).File;
        if (!html.Contains("<title", StringComparison.Ordinal)) return new(file, 0, "нет обязательной области: title");
        if (MainElement().Count(html) != 1) return new(file, 0, "на странице должен быть один main");
        if (TopHeading().Count(html) != 1) return new(file, 0, "на странице должен быть один h1");
        return null;
    }

    [GeneratedRegex(@"<main[\s>]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MainElement();

    [GeneratedRegex(@"<h1[\s>]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TopHeading();
}
