using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/algorithms</c>: «Разобраться по шагам».</summary>
internal static class ShowAlgorithmList
{
    public static PageAnswer Answer(PageRequest request)
    {
        var edition = request.Edition;
        var algorithms = edition.Content.Algorithms.Where(edition.IsShown).ToList();
        if (algorithms.Count == 0) return ShowError.NotFound(request);
        var title = edition.Texts["algorithms.title"];
        return Pages.Render(request, new AlgorithmListPage
        {
            Site = edition.Site,
            Head = Heads.Make(request, "/algorithms", [title], "", StructuredData.Graph(StructuredData.Breadcrumbs(request, [Trail.Home(request)], title, "/algorithms"))),
            Breadcrumbs = [Trail.Home(request)],
            Algorithms = [.. algorithms.Select(Items.Of)],
        }, ContentChanges.Latest(edition));
    }
}
