using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>404, 410, 429: what to do next, with search filled from the address. Errors of the program itself need no theme and are elsewhere.</summary>
internal static class ShowError
{
    private const int NearShown = 3;

    public static PageAnswer NotFound(PageRequest request) => Show(request, StatusCodes.Status404NotFound, SiteAddress.Words(request.Path));

    public static PageAnswer Gone(PageRequest request) => Show(request, StatusCodes.Status410Gone, SiteAddress.Words(request.Path));

    /// <summary>What stood here and where what holds now may be found.</summary>
    public static PageAnswer Archived(PageRequest request, ContentPage page) => Show(request, StatusCodes.Status410Gone, page.Title, archived: page);

    public static PageAnswer TooMany(PageRequest request, int seconds) =>
        Show(request, StatusCodes.Status429TooManyRequests, "", seconds) with { RetrySeconds = seconds };

    private static PageAnswer Show(PageRequest request, int status, string words, int seconds = 0, ContentPage? archived = null)
    {
        var edition = request.Edition;
        return Pages.Render(request, new ErrorPage
        {
            Site = edition.Site,
            Head = Heads.Hidden(request, edition.Texts[archived is null ? $"error.{status}" : "article.archived"]),
            Breadcrumbs = [Trail.Home(request)],
            Status = status,
            Words = words,
            RetrySeconds = seconds,
            Archived = archived?.Title ?? "",
            Category = CategoryOf(edition, archived),
            Near = words.Length > 0 ? [.. edition.Content.Index.Search(new SearchRequest(words) { Take = NearShown }).Hits.Select(hit => Items.Of(edition, hit))] : [],
            Popular = PopularQueries.Of(edition),
        }, status: status);
    }

    private static LinkView? CategoryOf(Edition edition, ContentPage? page) =>
        page is Article article && edition.Content.CategoryByPath.TryGetValue(article.Category, out var category) && category.HasVisible(Audience.Public)
            ? new LinkView(category.Title, category.Url)
            : null;
}
