using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/all</c>: every article from А to Я.</summary>
internal static class ShowAllArticles
{
    public static PageAnswer Answer(PageRequest request)
    {
        var edition = request.Edition;
        var title = edition.Texts["all.title"];
        var items = edition.Content.Articles.Where(edition.IsShown).Select(a => Items.Of(edition, a) with { Summary = "" }).ToList();
        return Pages.Render(request, new AllArticlesPage
        {
            Site = edition.Site,
            Head = Heads.Make(request, "/all", [title], ""),
            Breadcrumbs = [Trail.Home(request)],
            Letters = [.. Letters.Group(items, edition.Texts.Culture)],
            Count = items.Count,
        }, ContentChanges.Latest(edition));
    }
}
