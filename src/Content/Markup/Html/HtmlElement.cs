using System.Collections.Frozen;

namespace HelpCenter.Content.Markup.Html;

/// <summary>An element that authors may use. All others vanish and leave their text.</summary>
/// <param name="Parents">Where alone it may stand; empty for anywhere.</param>
internal sealed record HtmlElement(string Name, bool IsBlock = false, params string[] Parents)
{
    public string Open { get; } = $"<{Name}>";
    public string Close { get; } = $"</{Name}>";
    public bool IsVoid => Name is "br" or "img";
    /// <summary>May be closed by a later block: <c>&lt;details&gt;</c>, Markdown, <c>&lt;/details&gt;</c>.</summary>
    public bool MayStayOpen => Name is "details" or "table" or "thead" or "tbody" or "tr" or "td" or "th" or "ul" or "ol" or "li";
    /// <summary>Text in it needs no paragraph.</summary>
    public bool HoldsText => !IsBlock || Name is "p" or "li" or "td" or "th" or "summary" or "pre";

    private static readonly FrozenDictionary<string, HtmlElement> Allowed = new HtmlElement[]
    {
        new("br"), new("img"), new("a"), new("sub"), new("sup"), new("kbd"), new("b"), new("i"), new("em"), new("strong"), new("code"),
        new("p", true), new("pre", true), new("details", true), new("summary", true, "details"),
        new("ul", true), new("ol", true), new("li", true, "ul", "ol"),
        new("table", true), new("thead", true, "table"), new("tbody", true, "table"), new("tr", true, "table", "thead", "tbody"),
        new("td", true, "tr"), new("th", true, "tr"),
    }.ToFrozenDictionary(e => e.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, HtmlElement>.AlternateLookup<ReadOnlySpan<char>> ByName = Allowed.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Html = new[]
    {
        "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "base", "basefont", "bdi", "bdo", "big", "blockquote", "body", "button",
        "canvas", "caption", "center", "cite", "col", "colgroup", "data", "datalist", "dd", "del", "dfn", "dialog", "dir", "div", "dl", "dt", "embed",
        "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
        "iframe", "input", "ins", "label", "legend", "link", "main", "map", "mark", "marquee", "math", "menu", "meta", "meter", "nav", "nobr", "noindex",
        "noscript", "object", "optgroup", "option", "output", "param", "path", "picture", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search",
        "section", "select", "slot", "small", "source", "span", "strike", "style", "svg", "template", "textarea", "tfoot", "time", "title", "track", "tt", "u",
        "var", "video", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = new[]
    {
        "abbr", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "font", "ins", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "time",
        "tt", "u", "var", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static HtmlElement? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var element) ? element : null;

    /// <summary>Their content is no text for readers.</summary>
    public static bool VanishesWhole(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase) || name.Equals("iframe", StringComparison.OrdinalIgnoreCase);

    public static bool IsHtml(ReadOnlySpan<char> name) => Html.Contains(name) || ByName.ContainsKey(name);

    /// <summary>A vanished tag that parted lines or words.</summary>
    public static bool Parts(ReadOnlySpan<char> name) => Html.Contains(name) && !Inline.Contains(name);
}
