using HelpCenter.Content.Articles;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>The way from the home page down to a page.</summary>
internal static class Trail
{
    public static LinkView Home(PageRequest request) => new(request.Edition.Texts["crumbs.home"], "/");

    public static List<LinkView> To(PageRequest request, params IEnumerable<LinkView> steps) => [Home(request), .. steps];

    /// <param name="path">Path of the lowest category; empty at the top.</param>
    public static List<LinkView> ToCategory(PageRequest request, string path) => To(request, Categories(request, path).Select(c => new LinkView(c.Title, c.Url)));

    /// <summary>The categories above a page, the top one first.</summary>
    public static List<Category> Categories(PageRequest request, string path)
    {
        var way = new List<Category>();
        while (path.Length > 0 && request.Edition.Content.CategoryByPath.TryGetValue(path, out var category))
        {
            way.Insert(0, category);
            path = category.Parent;
        }
        return way;
    }
}
