using HelpCenter.Content.Markup;
using HelpCenter.Web.Site;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Workspace.Setup;
using Microsoft.AspNetCore.Html;

namespace HelpCenter.Web.Workspace.Shared;

/// <summary>What every screen of the workspace draws with: icons, addresses of files, times in words.</summary>
public sealed class ScreenTools(WorkspaceAssets assets, EditionHost editions, SiteTexts texts, TimeProvider clock)
{
    public Edition Edition { get; } = editions.Current;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public Moments Moments => field ??= new Moments(texts, Edition.Content.Site.TimeZone, Now);

    public string Asset(string file) => assets.Url(file);

    /// <summary>Files of the default theme: a broken theme of the site must not break the workspace.</summary>
    public string ThemeAsset(string name) => ((Edition.Theme.Fallback ?? Edition.Theme).Assets.Url(name))!;

    public IHtmlContent Icon(string name, string size = "") =>
        new HtmlString($"<svg class=\"i{(size.Length > 0 ? " i-" + size : "")}\" aria-hidden=\"true\"><use href=\"{assets.Url("icons.svg")}#{name}\"/></svg>");

    /// <summary>A compiled text. Its signs are symbols that pages of the site hold; here they are in a file.</summary>
    public IHtmlContent Prose(string html) => new HtmlString(html.Replace("<use href=\"#i-", $"<use href=\"{assets.Url("icons.svg")}#", StringComparison.Ordinal));

    /// <summary>Text of one paragraph: escaped, line breaks kept.</summary>
    public static IHtmlContent Lines(string text) => new HtmlString(HtmlText.Escape(text).Replace("\n", "<br>", StringComparison.Ordinal));

    /// <summary>Plain text of a customer: escaped, paragraphs and line breaks kept.</summary>
    public static IHtmlContent Paragraphs(string text)
    {
        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{HtmlText.Escape(p.Trim('\n')).Replace("\n", "<br>", StringComparison.Ordinal)}</p>");
        return new HtmlString(string.Concat(paragraphs));
    }
}
