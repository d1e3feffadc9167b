using HandlebarsDotNet;
using HelpCenter.Web.Theming.Functions;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Theming;

/// <summary>The templates of one theme version, each compiled when it is first drawn. Another version is another environment.</summary>
internal sealed class TemplateSet
{
    private readonly Dictionary<string, LazyTemplate> _pages;
    private readonly List<LazyTemplate> _partials = [];
    private readonly HandlebarsConfiguration _configuration;

    public TemplateSet(Theme theme, FunctionSetting setting)
    {
        Theme = theme;
        _configuration = Configuration(setting);
        var handlebars = Handlebars.Create(_configuration);
        TemplateFunctions.Register(handlebars, setting);
        foreach (var partial in theme.Partials)
        {
            var compiled = new LazyTemplate(handlebars, partial);
            _partials.Add(compiled);
            handlebars.RegisterTemplate(partial.Name, Counted(compiled));
        }
        _pages = theme.Pages.ToDictionary(page => page.Name, page => new LazyTemplate(handlebars, page), StringComparer.Ordinal);
    }

    public Theme Theme { get; }

    /// <summary>While it is being proved a name that no view has is a failure; later it is an empty place.</summary>
    public bool IsStrict
    {
        set => _configuration.ThrowOnUnresolvedBindingExpression = value;
    }

    /// <summary>Also the fragments that no sample draws.</summary>
    public IEnumerable<TemplateSyntaxException> CompileAll()
    {
        foreach (var template in _partials.Concat(_pages.Values))
        {
            if (template.Failure() is { } failure) yield return failure;
        }
    }

    public bool Has(string template) => _pages.ContainsKey(template);

    public string Render(PageView view, RenderLimits limits)
    {
        var page = _pages[view.Template];
        using var budget = RenderBudget.Begin(limits.Steps);
        // The first time pays for compiling.
        using var writer = new LimitedWriter(page.IsWarm || limits.Time > RenderLimits.Sample.Time ? limits : limits with { Time = RenderLimits.Sample.Time });
        page.Draw(writer, view, null!);
        page.IsWarm = true;
        return writer.ToString();
    }

    private static HandlebarsConfiguration Configuration(FunctionSetting setting)
    {
        var configuration = new HandlebarsConfiguration { FormatProvider = setting.Texts.Culture, PartialRecursionDepthLimit = 40 };
        configuration.ObjectDescriptorProviders.Add(new ViewDescriptors());
        return configuration;
    }

    /// <summary>A fragment that calls two fragments that call two fragments… is paid for like a list.</summary>
    private static HandlebarsTemplate<TextWriter, object, object> Counted(LazyTemplate partial) => (writer, context, data) =>
    {
        RenderBudget.Spend();
        partial.Draw(writer, context, data);
    };

    private sealed class LazyTemplate(IHandlebars handlebars, TemplateSource source)
    {
        private readonly Lazy<HandlebarsTemplate<TextWriter, object, object>> _compiled = new(() => Compile(handlebars, source));

        public bool IsWarm { get; set; }

        public HandlebarsTemplate<TextWriter, object, object> Draw => _compiled.Value;

        public TemplateSyntaxException? Failure()
        {
            try
            {
                _ = _compiled.Value;
                return null;
            }
            catch (TemplateSyntaxException failure)
            {
                return failure;
            }
        }

        private static HandlebarsTemplate<TextWriter, object, object> Compile(IHandlebars handlebars, TemplateSource source)
        {
            try
            {
                using var reader = new StringReader(source.Text);
                return handlebars.Compile(reader);
            }
            catch (HandlebarsException failure)
            {
                throw new TemplateSyntaxException(source, failure);
            }
        }
    }
}

/// <summary>Handlebars cannot read a template.</summary>
internal sealed class TemplateSyntaxException(TemplateSource source, Exception failure) : Exception(failure.Message, failure)
{
    public TemplateSource Template => source;
}
