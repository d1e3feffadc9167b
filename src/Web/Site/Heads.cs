using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>What <c>&lt;head&gt;</c> of a page says to search engines and messengers.</summary>
internal static class Heads
{
    public const string NoIndex = "noindex, follow";
    private const int DescriptionLimit = 160;

    /// <param name="path">Address of the page without query.</param>
    /// <param name="trail">Titles from the page up: article, category; the site's own title follows.</param>
    public static HeadView Make(PageRequest request, string path, IEnumerable<string> trail, string description, string jsonLd = "") => new()
    {
        Title = string.Join(" — ", trail.Append(request.Edition.Site.Title).Where(part => part.Length > 0)),
        Description = Shorten(description),
        Canonical = Absolute(request, path),
        JsonLd = jsonLd,
    };

    public static HeadView Hidden(PageRequest request, string title) => new()
    {
        Title = $"{title} — {request.Edition.Site.Title}",
        Robots = NoIndex,
    };

    /// <summary>Pages are kept for all readers, so their links never follow the Host of one request.</summary>
    public static string Absolute(PageRequest request, string path) => request.Edition.Site.Origin + path;

    public static string Shorten(string text, int limit = DescriptionLimit)
    {
        text = string.Join(' ', text.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= limit) return text;
        var cut = text.LastIndexOf(' ', limit - 1);
        var end = cut > limit / 2 ? cut : limit - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd(',', ';', ':', '.', '—', '-', ' ') + "…";
    }
}
