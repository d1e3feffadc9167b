using HandlebarsDotNet;
using HelpCenter.Content.Markup;

namespace HelpCenter.Web.Theming.Functions;

internal static class LinkFunctions
{
    public static string Link(Arguments arguments) =>
        $"{Open(arguments.Text(1), arguments.Named("class"))}{HtmlText.Escape(arguments.Text(0))}</a>";

    public static string Open(string url, object? classes)
    {
        var attribute = classes is null ? "" : $" class=\"{HtmlText.Escape(classes.ToString() ?? "")}\"";
        return $"<a href=\"{HtmlText.Escape(SafeUrl.Check(url))}\"{attribute}>";
    }

    /// <summary>With <c>optional=true</c> a file that is not there is an empty address.</summary>
    public static string Asset(ThemeAssets assets, in Arguments arguments)
    {
        var name = arguments.Text(0);
        if (assets.Url(name) is { } url) return url;
        return arguments.IsSet("optional") ? "" : throw new UnknownNameException($"в assets нет файла «{name}»", name);
    }

    public static string Symbols(ThemeAssets assets, Arguments arguments)
    {
        var symbols = arguments.Text(0).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, icon: Find(assets, name)));
        return $"<svg class=\"symbols\" aria-hidden=\"true\">{string.Concat(symbols.Select(symbol => $"<symbol id=\"i-{symbol.name}\" viewBox=\"{symbol.icon.ViewBox}\">{symbol.icon.Shapes}</symbol>"))}</svg>";
    }

    public static string Icon(ThemeAssets assets, in Arguments arguments)
    {
        var name = arguments.Text(0).ToLowerInvariant();
        var icon = Find(assets, name);
        var classes = arguments.Named("class") is { } more ? $"i {HtmlText.Escape(more.ToString() ?? "")}" : "i";
        return $"<svg class=\"{classes}\" viewBox=\"{icon.ViewBox}\" aria-hidden=\"true\">{icon.Shapes}</svg>";
    }

    private static ThemeIcon Find(ThemeAssets assets, string name) =>
        assets.Icons.TryGetValue(name, out var icon) ? icon : throw new UnknownNameException($"в icons.svg нет значка «{name}»", name);
}
