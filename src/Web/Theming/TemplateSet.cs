using HandlebarsDotNet;
using HelpCenter.Web.Theming.Functions;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming;

/// <summary>The compiled templates of one theme version. A set is never changed: another version is another environment.</summary>
internal sealed class TemplateSet
{
    private readonly Dictionary<string, HandlebarsTemplate<TextWriter, object, object>> _pages = new(StringComparer.Ordinal);

    private TemplateSet(Theme theme)
    {
        Theme = theme;
    }

    public Theme Theme { get; }

    /// <param name="isStrict">A name that no view has is a failure instead of an empty place.</param>
    public static TemplateSet Compile(Theme theme, FunctionSetting setting, bool isStrict, List<ThemeProblem> problems)
    {
        var handlebars = Handlebars.Create(Configuration(setting, isStrict));
        TemplateFunctions.Register(handlebars, setting);
        foreach (var partial in theme.Partials)
        {
            if (Compile(handlebars, partial, problems) is { } compiled) handlebars.RegisterTemplate(partial.Name, Counted(compiled));
        }
        var set = new TemplateSet(theme);
        foreach (var page in theme.Pages)
        {
            if (Compile(handlebars, page, problems) is { } compiled) set._pages[page.Name] = compiled;
        }
        return set;
    }

    public bool Has(string template) => _pages.ContainsKey(template);

    public string Render(PageView view, RenderLimits limits)
    {
        using var budget = RenderBudget.Begin(limits.Steps);
        using var writer = new LimitedWriter(limits);
        _pages[view.Template](writer, view, null!);
        return writer.ToString();
    }

    private static HandlebarsConfiguration Configuration(FunctionSetting setting, bool isStrict)
    {
        var configuration = new HandlebarsConfiguration
        {
            FormatProvider = setting.Texts.Culture,
            ThrowOnUnresolvedBindingExpression = isStrict,
            PartialRecursionDepthLimit = 40,
        };
        configuration.ObjectDescriptorProviders.Add(new ViewDescriptors());
        return configuration;
    }

    private static HandlebarsTemplate<TextWriter, object, object>? Compile(IHandlebars handlebars, TemplateSource source, List<ThemeProblem> problems)
    {
        try
        {
            using var reader = new StringReader(source.Text);
            return handlebars.Compile(reader);
        }
        catch (HandlebarsException failure)
        {
            problems.Add(TemplateFailure.OfCompiling(source, failure));
            return null;
        }
    }

    /// <summary>A fragment that calls two fragments that call two fragments… is paid for like a list.</summary>
    private static HandlebarsTemplate<TextWriter, object, object> Counted(HandlebarsTemplate<TextWriter, object, object> compiled) => (writer, context, data) =>
    {
        RenderBudget.Spend();
        compiled(writer, context, data);
    };
}
