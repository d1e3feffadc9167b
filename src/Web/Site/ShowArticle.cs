using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Search;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/{category}/{article}</c>.</summary>
internal static class ShowArticle
{
    private const int RelatedShown = 4;

    public static PageAnswer Answer(PageRequest request, Article article)
    {
        var edition = request.Edition;
        var above = Trail.Categories(request, article.Category);
        var breadcrumbs = Trail.ToCategory(request, article.Category);
        var updated = edition.Updated(article);
        var description = PageText.Description(article);
        var (previous, next) = Neighbours(edition, article);
        var body = edition.Content.Html(article, Audience.Public);
        return Pages.Render(request, new ArticlePage
        {
            Site = edition.Site,
            Head = Heads.Make(request, article.Url, [article.Title, .. above.Select(c => c.Title).Reverse()], description, StructuredData.Graph(
                StructuredData.Breadcrumbs(request, breadcrumbs, article.Title, article.Url),
                StructuredData.Article(request, article.Title, Heads.Shorten(description), article.Url, updated),
                HowTo.Of(request, article.Title, article.Url, body))) with
            {
                OpenGraphType = "article",
                MarkdownUrl = article.Url + ".md",
            },
            Breadcrumbs = [.. breadcrumbs],
            Title = article.Title,
            Summary = article.Summary,
            BodyHtml = body,
            Contents = [.. Contents(article)],
            Category = above.Count > 0 ? new LinkView(above[^1].Title, above[^1].Url) : null,
            Updated = updated,
            Reviewed = article.Reviewed,
            Freshness = edition.FreshnessOf(article),
            ReadingMinutes = article.Minutes,
            Permalink = Heads.Absolute(request, article.Url),
            Revision = article.Hash.ToString()[..8],
            Vote = Votes.Of(request, article),
            Related = Related(edition, article),
            Previous = previous,
            Next = next,
        }, updated);
    }

    public static BudgetList<ItemView> Related(Edition edition, ContentPage page) =>
        [.. edition.Content.Index.Similar(page.File, Audience.Public, RelatedShown).Where(hit => hit.Document.Url != page.Url).Select(hit => Items.Of(edition, hit))];

    private static IEnumerable<ContentsView> Contents(Article article) =>
        from section in article.Markup.Sections
        where section.Level is 2 or 3 && section.Anchor.Length > 0 && PageText.IsPublic(article, section)
        select new ContentsView(section.Heading, section.Anchor, section.Level);

    private static (LinkView? Previous, LinkView? Next) Neighbours(Edition edition, Article article)
    {
        if (!edition.Content.CategoryByPath.TryGetValue(article.Category, out var category)) return (null, null);
        var siblings = category.VisibleArticles(Audience.Public).ToList();
        var at = siblings.IndexOf(article);
        return (LinkTo(siblings.ElementAtOrDefault(at - 1)), LinkTo(siblings.ElementAtOrDefault(at + 1)));
    }

    private static LinkView? LinkTo(Article? article) => article is null ? null : new LinkView(article.Title, article.Url);
}
