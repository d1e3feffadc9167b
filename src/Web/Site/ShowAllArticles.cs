using HelpCenter.Content;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/all</c>: every article from А to Я. A large help center shows one letter at a time, at <c>/all/а</c>.</summary>
internal static class ShowAllArticles
{
    private const string Path = "/all";
    private const int MostOnOnePage = 1000;

    /// <param name="letter">The letter in the address; empty for the page itself.</param>
    public static PageAnswer Answer(PageRequest request, string letter = "")
    {
        var edition = request.Edition;
        var articles = edition.Content.Articles.Where(edition.IsShown).ToList();
        var isParted = articles.Count > MostOnOnePage;
        var letters = Letters.Group(articles.Select(a => Items.Of(edition, a) with { Summary = "" }), edition.Texts.Culture).ToList();
        var open = letter.Length == 0 ? letters.FirstOrDefault() : letters.Find(l => l.Letter.Equals(letter, StringComparison.OrdinalIgnoreCase));
        if (letter.Length > 0 && (!isParted || open is null)) return ShowError.NotFound(request);
        return Pages.Render(request, new AllArticlesPage
        {
            Site = edition.Site,
            Head = Heads.Make(request, letter.Length == 0 ? Path : SiteAddress.Encode(Of(letter)), [edition.Texts["all.title"]], ""),
            Breadcrumbs = [Trail.Home(request)],
            Jumps = [.. letters.Select(l => isParted ? new LinkView(l.Letter, SiteAddress.Encode(Of(l.Letter)), l == open) : new LinkView(l.Letter, "#" + l.Letter))],
            Letters = isParted ? [open!] : [.. letters],
            Count = articles.Count,
        }, ContentChanges.Latest(edition));
    }

    /// <summary>Addresses of the single letters; none while all fit on one page.</summary>
    public static IEnumerable<string> Parts(Edition edition)
    {
        var articles = edition.Content.Articles.Where(edition.IsShown).ToList();
        return articles.Count <= MostOnOnePage ? [] : articles.Select(a => Of(Letters.Of(a.Title))).Distinct().Order(StringComparer.Ordinal);
    }

    private static string Of(string letter) => $"{Path}/{(letter == Letters.Other ? Letters.OtherInAddress : letter.ToLowerInvariant())}";
}
