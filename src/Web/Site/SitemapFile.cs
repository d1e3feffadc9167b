using HelpCenter.Content.Articles;
using HelpCenter.Search;

namespace HelpCenter.Web.Site;

/// <summary><c>/sitemap.xml</c>; beyond 10,000 addresses it is an index of <c>/sitemap-1.xml</c>, <c>/sitemap-2.xml</c>…</summary>
internal static class SitemapFile
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const int Most = 10_000;

    public static PageAnswer Answer(PageRequest request)
    {
        var places = Places(request.Edition).ToList();
        return places.Count <= Most ? Write(request, places) : WriteIndex(request, places);
    }

    /// <summary>The number in <c>sitemap-2.xml</c>.</summary>
    public static int? PartOf(string file) =>
        file.StartsWith("sitemap-", StringComparison.Ordinal) && file.EndsWith(".xml", StringComparison.Ordinal) && int.TryParse(file.AsSpan(8, file.Length - 12), out var part) ? part : null;

    public static PageAnswer AnswerPart(PageRequest request, int part)
    {
        var places = part is > 0 and < 10_000 ? Places(request.Edition).Skip((part - 1) * Most).Take(Most).ToList() : [];
        return places.Count == 0 ? ShowError.NotFound(request) : Write(request, places);
    }

    /// <summary>Every public page that may be indexed.</summary>
    public static IEnumerable<(string Path, DateTimeOffset? Modified)> Places(Edition edition)
    {
        var latest = ContentChanges.Latest(edition);
        yield return ("/", latest);
        foreach (var category in edition.Content.Categories.SelectMany(Self))
        {
            if (category.HasVisible(Audience.Public)) yield return (category.Url, null);
        }
        if (edition.Content.Topics.Any(edition.IsShown)) yield return ("/faq", latest);
        if (edition.Content.Algorithms.Any(edition.IsShown)) yield return ("/algorithms", latest);
        yield return ("/all", latest);
        foreach (var letter in ShowAllArticles.Parts(edition)) yield return (letter, latest);
        yield return ("/updates", latest);
        yield return ("/contact", null);
        foreach (var page in ContentChanges.PublicPages(edition).Where(p => p.Url.Length > 1)) yield return (page.Url, edition.Updated(page));
    }

    private static IEnumerable<Category> Self(Category category) => category.Children.SelectMany(Self).Prepend(category);

    private static PageAnswer Write(PageRequest request, IReadOnlyList<(string Path, DateTimeOffset? Modified)> places) =>
        TextFiles.OfXml(request, TextFiles.Xml, ContentChanges.Latest(request.Edition), xml =>
        {
            xml.WriteStartElement("urlset", Schema);
            foreach (var (path, modified) in places)
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", TextFiles.Absolute(request, path));
                if (modified is { } at) xml.WriteElementString("lastmod", TextFiles.Stamp(at));
                xml.WriteEndElement();
            }
        });

    private static PageAnswer WriteIndex(PageRequest request, IReadOnlyList<(string Path, DateTimeOffset? Modified)> places) =>
        TextFiles.OfXml(request, TextFiles.Xml, ContentChanges.Latest(request.Edition), xml =>
        {
            xml.WriteStartElement("sitemapindex", Schema);
            foreach (var (part, number) in places.Chunk(Most).Select((part, i) => (part, i + 1)))
            {
                xml.WriteStartElement("sitemap");
                xml.WriteElementString("loc", TextFiles.Absolute(request, $"/sitemap-{number}.xml"));
                if (part.Max(p => p.Modified) is { } at) xml.WriteElementString("lastmod", TextFiles.Stamp(at));
                xml.WriteEndElement();
            }
        });
}
