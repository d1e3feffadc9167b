using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/</c>: start from a question; then the table of contents.</summary>
internal static class ShowHome
{
    private const int ArticlesOfCategory = 4;
    private const int AlgorithmsShown = 6;

    public static PageAnswer Answer(PageRequest request)
    {
        var edition = request.Edition;
        // A tree without our layout may have a page of its own at the root.
        if (edition.Content.Addresses.Find("") is Destination.ToPage { Page: Article own } && edition.IsShown(own) && edition.Content.Categories.Count == 0)
        {
            return ShowArticle.Answer(request, own);
        }
        return Pages.Render(request, new HomePage
        {
            Site = edition.Site,
            Head = new HeadView
            {
                Title = edition.Site.Title,
                Description = edition.Site.Description,
                Canonical = Heads.Absolute(request, "/"),
                JsonLd = StructuredData.Graph(StructuredData.WebSite(request), StructuredData.Organization(request)),
            },
            Popular = PopularQueries.Of(edition),
            Categories = [.. Categories(edition)],
            Featured = [.. Featured(edition)],
            Algorithms = [.. edition.Content.Algorithms.Where(edition.IsShown).Take(AlgorithmsShown).Select(Items.Of)],
            FaqTopics = [.. edition.Content.Topics.Where(edition.IsShown).Select(t => new CountedLinkView(t.Title, t.Url, t.Questions.Count))],
        }, ContentChanges.Latest(edition));
    }

    private static IEnumerable<HomeCategoryView> Categories(Edition edition)
    {
        foreach (var category in edition.Content.Categories.Where(c => c.HasVisible(Audience.Public)))
        {
            var first = AllOf(category).Take(ArticlesOfCategory).Select(a => new LinkView(a.Title, a.Url)).ToArray();
            yield return new HomeCategoryView(category.Title, category.Url, [.. first], category.CountVisible(Audience.Public) - first.Length);
        }
    }

    private static IEnumerable<Article> AllOf(Category category) =>
        category.VisibleArticles(Audience.Public).Concat(category.Children.SelectMany(AllOf));

    public static IEnumerable<ItemView> Featured(Edition edition) =>
        from address in edition.Content.Site.Featured
        let page = edition.Content.Addresses.Find(address) is Destination.ToPage { Page: Article found } ? found : null
        where page is not null && edition.IsShown(page)
        select Items.Of(edition, page);
}
