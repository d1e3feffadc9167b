using HelpCenter.Search;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/search?q=&amp;type=&amp;cat=&amp;page=&amp;exact=1</c>.</summary>
internal static class ShowSearch
{
    private const int NearShown = 3;
    private const int CategoriesShown = 12;

    public static PageAnswer Answer(PageRequest request)
    {
        var address = SearchAddress.Read(request);
        var view = Blank(request, address);
        if (address.Query.Length == 0) return Pages.Render(request, view with { Popular = PopularQueries.Of(request.Edition) });
        var found = SearchFindings.Find(request.Edition, address);
        return Pages.Render(request, found.Results.Total == 0 ? Empty(request.Edition, view, address, found) : Filled(request.Edition, view, address, found));
    }

    private static SearchPage Blank(PageRequest request, SearchAddress address) => new()
    {
        Site = request.Edition.Site,
        Head = Heads.Hidden(request, address.Query.Length > 0 ? $"{address.Query} — {request.Edition.Texts["search.label"]}" : request.Edition.Texts["search.label"]),
        Breadcrumbs = [Trail.Home(request)],
        Query = address.Query,
        Typed = address.Query,
        IsCut = address.IsCut,
        ContactUrl = "/contact?q=" + Uri.EscapeDataString(address.Query),
    };

    private static SearchPage Filled(Edition edition, SearchPage view, SearchAddress address, SearchFindings found) => view with
    {
        Query = found.Shown,
        Total = found.Results.Total,
        Correction = CorrectionOf(address, found.Results),
        Kinds = [.. Tabs(edition, address, found.Results)],
        Categories = [.. Categories(edition, address, found.Results)],
        Instant = address is { Page: 1, Kind: null, Category: "" } ? InstantAnswer.Of(edition, found.Results) : null,
        Groups = [.. HitGroups.Of(edition, address, found)],
        Pager = address.Kind is null && !found.IsOneKind ? null : Pager.Of(address.Page, found.Results.Total, SearchFindings.PageSize, page => (address with { Page = page }).Url),
    };

    private static SearchPage Empty(Edition edition, SearchPage view, SearchAddress address, SearchFindings found) => view with
    {
        Query = found.Shown,
        Correction = CorrectionOf(address, found.Results),
        Kinds = address.Kind is null ? [] : [.. Tabs(edition, address, found.Results)],
        Categories = address.Category.Length == 0 ? [] : [.. Categories(edition, address, found.Results)],
        Near = [.. NearAnswers.To(edition, found.Shown, NearShown)],
        Popular = PopularQueries.Of(edition),
    };

    private static SearchCorrectionView? CorrectionOf(SearchAddress address, SearchResults results) => results.Correction is { } correction
        ? new SearchCorrectionView(correction.Typed, correction.Shown, (address with { IsExact = true, Page = 1 }).Url, KeyboardLayout.IsSwapped(correction.Typed, correction.Shown))
        : null;

    private static IEnumerable<CountedLinkView> Tabs(Edition edition, SearchAddress address, SearchResults results)
    {
        var all = results.Kinds.Sum(k => k.Count);
        yield return new CountedLinkView(edition.Texts["search.kind.all"], (address with { Kind = null, Page = 1 }).Url, all, address.Kind is null);
        foreach (var kind in SearchAddress.Kinds)
        {
            var count = results.Kinds.FirstOrDefault(k => k.Kind == kind)?.Count ?? 0;
            if (count > 0 || address.Kind == kind) yield return new CountedLinkView(HitGroups.TitleOf(edition, kind), (address with { Kind = kind, Page = 1 }).Url, count, address.Kind == kind);
        }
    }

    private static IEnumerable<CountedLinkView> Categories(Edition edition, SearchAddress address, SearchResults results)
    {
        if (results.Categories.Count == 0 && address.Category.Length == 0) yield break;
        yield return new CountedLinkView(edition.Texts["search.category.all"], (address with { Category = "", Page = 1 }).Url, AllCategories(address, results), address.Category.Length == 0);
        foreach (var category in results.Categories.Where(c => c.Category.Length > 0).Take(CategoriesShown).Union(results.Categories.Where(c => c.Category == address.Category)))
        {
            yield return new CountedLinkView(category.Title, (address with { Category = category.Category, Page = 1 }).Url, category.Count, category.Category == address.Category);
        }
    }

    // Questions and algorithms belong to no category; with a category chosen the index counts only what has one.
    private static int AllCategories(SearchAddress address, SearchResults results) =>
        address.Category.Length == 0 ? results.Total : results.Categories.Sum(c => c.Count);
}
