using HandlebarsDotNet;
using HelpCenter.Web.Texts;

namespace HelpCenter.Web.Theming.Functions;

/// <summary>What the functions of one theme version know.</summary>
internal sealed record FunctionSetting(SiteTexts Texts, ThemeAssets Assets, IReadOnlyDictionary<string, string> Settings, string Version, TimeProvider Clock);

/// <summary>Everything a template may call. The list is the reference for theme authors.</summary>
internal static class TemplateFunctions
{
    /// <summary>Name → what it returns; text is escaped where it is printed. All of them work in brackets too.</summary>
    public static Dictionary<string, Func<Arguments, object?>> Values(FunctionSetting setting) => new(StringComparer.Ordinal)
    {
        // {{t "article.minutes" count=readingMinutes}} → 3 минуты
        ["t"] = arguments => TextFunctions.Text(setting.Texts, arguments),
        // {{plural count "статья" "статьи" "статей"}} → статьи
        ["plural"] = arguments => TextFunctions.Plural(setting.Texts, arguments),
        // {{number 12500}} → 12 500
        ["number"] = arguments => TextFunctions.Number(setting.Texts, arguments),
        // {{excerpt summary characters=160}}
        ["excerpt"] = arguments => TextFunctions.Excerpt(arguments),
        // {{date updated}} → 21 ноября 2026 г.; short=true → 21 ноября; near=true → сегодня в 14:05; iso=true → 2026-11-21
        ["date"] = arguments => DateFunctions.Date(setting, arguments),
        // {{url href}} → the address, or # when a browser could run it
        ["url"] = arguments => SafeUrl.Check(arguments.Text(0)),
        // {{asset "site.css"}} → /assets/site.1a2b3c4d5e.css
        ["asset"] = arguments => LinkFunctions.Asset(setting.Assets, arguments),
        // {{setting "ornament"}} → the value in theme.yml
        ["setting"] = arguments => setting.Settings.GetValueOrDefault(arguments.Text(0), ""),
        // {{#if (is kind "article")}}
        ["is"] = arguments => Comparison.Is(arguments),
        ["isnt"] = arguments => !Comparison.Is(arguments),
        ["any"] = arguments => Comparison.Any(arguments),
        // {{#if (more contents.count 2)}}
        ["more"] = arguments => Comparison.IsMore(arguments),
        // {{concat "#" anchor}}
        ["concat"] = arguments => TextFunctions.Concat(arguments),
        ["version"] = _ => setting.Version,
    };

    /// <summary>Name → what it writes, as HTML.</summary>
    public static Dictionary<string, Func<Arguments, string>> Html(FunctionSetting setting) => new(StringComparer.Ordinal)
    {
        // {{icon "search"}} or {{icon kind class="i-16"}}: a symbol of icons.svg, drawn in place
        ["icon"] = arguments => LinkFunctions.Icon(setting.Assets, arguments),
        // {{symbols "link info"}}: for the <use href="#i-link"> that article bodies hold
        ["symbols"] = arguments => LinkFunctions.Symbols(setting.Assets, arguments),
        // {{link title url class="more"}}
        ["link"] = LinkFunctions.Link,
        // {{json value}}: safe inside <script type="application/json">
        ["json"] = arguments => JsonFunctions.Json(arguments.Positional(0)),
        // {{texts "js."}}: the texts of scripts as JSON
        ["texts"] = arguments => JsonFunctions.Texts(setting.Texts, arguments.Text(0)),
    };

    public static IReadOnlySet<string> Names(FunctionSetting setting) => Values(setting).Keys.Concat(Html(setting).Keys).ToHashSet(StringComparer.Ordinal);

    public static void Register(IHandlebars handlebars, FunctionSetting setting)
    {
        foreach (var (name, function) in Values(setting)) handlebars.RegisterHelper(name, (_, arguments) => function(arguments)!);
        foreach (var (name, function) in Html(setting)) handlebars.RegisterHelper(name, (writer, _, arguments) => writer.WriteSafeString(function(arguments)));
        handlebars.RegisterHelper("is", (writer, options, context, arguments) => Branch(writer, options, context, Comparison.Is(arguments)));
        handlebars.RegisterHelper("isnt", (writer, options, context, arguments) => Branch(writer, options, context, !Comparison.Is(arguments)));
        handlebars.RegisterHelper("link", (writer, options, context, arguments) =>
        {
            writer.WriteSafeString(LinkFunctions.Open(arguments.Text(0), arguments.Named("class")));
            options.Template(writer, context);
            writer.WriteSafeString("</a>");
        });
    }

    private static void Branch(in EncodedTextWriter writer, in BlockHelperOptions options, in Context context, bool holds)
    {
        if (holds) options.Template(writer, context);
        else options.Inverse(writer, context);
    }
}
