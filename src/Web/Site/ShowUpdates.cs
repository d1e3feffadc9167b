using HelpCenter.Content.Articles;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/updates</c>: «Что изменилось», newest first.</summary>
internal static class ShowUpdates
{
    private const int Shown = 50;

    public static PageAnswer Answer(PageRequest request)
    {
        var edition = request.Edition;
        var title = edition.Texts["updates.title"];
        return Pages.Render(request, new UpdatesPage
        {
            Site = edition.Site,
            Head = Heads.Make(request, "/updates", [title], ""),
            Breadcrumbs = [Trail.Home(request)],
            Days = [.. Latest(edition).GroupBy(u => DateOnly.FromDateTime(u.Updated.DateTime))
                .Select(day => new UpdateDayView(day.Key, [.. day.Select(u => new UpdateView(Items.Of(edition, u.Article), IsNew: false))]))],
        }, ContentChanges.Latest(edition));
    }

    public static IEnumerable<(Article Article, DateTimeOffset Updated)> Latest(Edition edition) =>
        (from article in edition.Content.Articles.Where(edition.IsShown)
         let updated = edition.Updated(article)
         where updated is not null
         orderby updated.Value descending, article.Url
         select (article, updated.Value)).Take(Shown);
}
