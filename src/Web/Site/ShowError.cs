using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>404, 410, 429: what to do next, with search filled from the address. Errors of the program itself need no theme and are elsewhere.</summary>
internal static class ShowError
{
    private const int NearShown = 3;

    public static PageAnswer NotFound(PageRequest request) => Show(request, StatusCodes.Status404NotFound, SiteAddress.Words(request.Path));

    /// <param name="title">Title of the page that was here; empty when it is not known.</param>
    public static PageAnswer Gone(PageRequest request, string title) =>
        Show(request, StatusCodes.Status410Gone, title.Length > 0 ? title : SiteAddress.Words(request.Path));

    public static PageAnswer TooMany(PageRequest request, int seconds) =>
        Show(request, StatusCodes.Status429TooManyRequests, "", seconds) with { RetrySeconds = seconds };

    private static PageAnswer Show(PageRequest request, int status, string words, int seconds = 0)
    {
        var edition = request.Edition;
        return Pages.Render(request, new ErrorPage
        {
            Site = edition.Site,
            Head = Heads.Hidden(request, edition.Texts[$"error.{status}"]),
            Breadcrumbs = [Trail.Home(request)],
            Status = status,
            Words = words,
            RetrySeconds = seconds,
            Near = words.Length > 0 ? [.. edition.Content.Index.Search(new SearchRequest(words) { Take = NearShown }).Hits.Select(hit => Items.Of(edition, hit))] : [],
            Popular = PopularQueries.Of(edition),
        }, status: status);
    }
}
