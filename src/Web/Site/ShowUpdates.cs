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
                .Select(day => new UpdateDayView(day.Key, [.. day.Select(u => new UpdateView(Items.Of(edition, u.Article), IsNew(edition, u.Article, day.Key)))]))],
        }, ContentChanges.Latest(edition));
    }

    // Written that day, whatever was mended in it until the evening.
    private static bool IsNew(Edition edition, Article article, DateOnly day) => edition.Created(article) is { } created && DateOnly.FromDateTime(created.DateTime) == day;

    public static IEnumerable<(Article Article, DateTimeOffset Updated)> Latest(Edition edition) =>
        (from article in edition.Content.Articles.Where(edition.IsShown)
         let updated = edition.Updated(article)
         where updated is not null
         orderby updated.Value descending, article.Url
         select (article, updated.Value)).Take(Shown);
}
