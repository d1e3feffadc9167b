using HelpCenter.Content;

namespace HelpCenter.Web.Site;

/// <summary>When public pages changed.</summary>
internal static class ContentChanges
{
    /// <summary>Pages with an address of their own that the public sees.</summary>
    public static IEnumerable<ContentPage> PublicPages(Edition edition) =>
        ((IEnumerable<ContentPage>)edition.Content.Articles).Concat(edition.Content.Topics).Concat(edition.Content.Algorithms).Where(edition.IsShown);

    public static DateTimeOffset? Latest(Edition edition) => edition.LatestChange.Value;

    internal static DateTimeOffset? FindLatest(Edition edition) => PublicPages(edition).Max(edition.Updated);
}
