using HelpCenter.Content.Articles;
using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/{category}</c>: its articles, then its sub-categories.</summary>
internal static class ShowCategory
{
    private const int LongPage = 30;

    public static PageAnswer Answer(PageRequest request, Category category)
    {
        var edition = request.Edition;
        var breadcrumbs = Trail.ToCategory(request, category.Parent);
        var sections = Sections(edition, category).ToList();
        var isLong = sections.Sum(s => s.Items.Count) > LongPage;
        return Pages.Render(request, new CategoryPage
        {
            Site = edition.Site,
            Head = Heads.Make(request, category.Url, [category.Title, .. breadcrumbs.Skip(1).Select(b => b.Title).Reverse()], category.Description, StructuredData.Graph(
                StructuredData.Breadcrumbs(request, breadcrumbs, category.Title, category.Url),
                StructuredData.Collection(request, category.Title, category.Description, category.Url))),
            Breadcrumbs = [.. breadcrumbs],
            Title = category.Title,
            Description = category.Description,
            Sections = [.. sections],
            Count = category.CountVisible(Audience.Public),
            Jumps = isLong ? [.. sections.Where(s => s.Anchor.Length > 0).Select(s => new LinkView(s.Title, "#" + s.Anchor))] : [],
            Siblings = [.. Siblings(edition, category)],
        }, ContentChanges.Latest(edition));
    }

    private static IEnumerable<CategorySectionView> Sections(Edition edition, Category category)
    {
        var own = category.VisibleArticles(Audience.Public).Select(a => Items.Of(edition, a)).ToArray();
        if (own.Length > LongPage)
        {
            foreach (var letter in Letters.Group(own, edition.Texts.Culture)) yield return new CategorySectionView(letter.Letter, "", Anchor(letter.Letter), letter.Items);
        }
        else if (own.Length > 0)
        {
            yield return new CategorySectionView("", "", "", [.. own]);
        }
        foreach (var child in category.Children.Where(c => c.HasVisible(Audience.Public)))
        {
            yield return new CategorySectionView(child.Title, child.Url, Anchor(Slug.Of(child.Title)), [.. ItemsBelow(edition, child)]);
        }
    }

    private static string Anchor(string name) => "section-" + name;

    private static IEnumerable<ItemView> ItemsBelow(Edition edition, Category category) =>
        category.VisibleArticles(Audience.Public).Select(a => Items.Of(edition, a)).Concat(category.Children.SelectMany(child => ItemsBelow(edition, child)));

    private static IEnumerable<LinkView> Siblings(Edition edition, Category category)
    {
        var level = edition.Content.CategoryByPath.TryGetValue(category.Parent, out var parent) ? parent.Children : edition.Content.Categories;
        return level.Where(c => c.HasVisible(Audience.Public)).Select(c => new LinkView(c.Title, c.Url, c.Path == category.Path));
    }
}
