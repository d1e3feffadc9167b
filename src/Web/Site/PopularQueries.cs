using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>Queries the editor offers under the search box.</summary>
internal static class PopularQueries
{
    public static BudgetList<LinkView> Of(Edition edition) =>
        edition.Options.IsStaticCopy ? [] : [.. edition.Content.Site.Popular.Select(query => new LinkView(query, SearchUrl(query)))];

    public static string SearchUrl(string query) => $"/search?q={Uri.EscapeDataString(query)}";
}
