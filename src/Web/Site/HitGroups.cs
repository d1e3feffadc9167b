using HelpCenter.Content.Markup;
using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>Hits by kind; the kind with the best hit comes first.</summary>
internal static class HitGroups
{
    private const int ArticlesShown = 5;
    private const int OthersShown = 3;

    public static IEnumerable<HitGroupView> Of(Edition edition, SearchAddress address, SearchFindings found)
    {
        foreach (var group in found.Hits.GroupBy(hit => hit.Document.Kind))
        {
            var count = found.Results.Kinds.FirstOrDefault(k => k.Kind == group.Key)?.Count ?? 0;
            var most = address.Kind is not null || found.IsOneKind ? SearchFindings.PageSize : group.Key == DocumentKind.Article ? ArticlesShown : OthersShown;
            var hits = group.Take(most).Select(hit => ViewOf(edition, hit)).ToArray();
            var more = address.Kind is null && !found.IsOneKind ? Math.Max(0, count - hits.Length) : 0;
            yield return new HitGroupView(Items.KindOf(group.Key), TitleOf(edition, group.Key), count, [.. hits], (address with { Kind = group.Key, Page = 1 }).Url, more);
        }
    }

    public static string TitleOf(Edition edition, DocumentKind kind) => edition.Texts[kind switch
    {
        DocumentKind.Question => "search.kind.question",
        DocumentKind.Algorithm => "search.kind.algorithm",
        _ => "search.kind.article",
    }];

    private static HitView ViewOf(Edition edition, SearchHit hit)
    {
        var page = Items.PageOf(edition, hit.Document);
        var length = Items.LengthOf(edition, hit.Document);
        return new HitView(Items.KindOf(hit.Document.Kind), hit.Title.ToHtml(), hit.Link, hit.Sections.Count > 0 ? hit.Sections[0].Snippet.ToHtml() : "")
        {
            Category = hit.Document.CategoryTitle,
            Updated = page is null ? null : edition.Updated(page),
            Reviewed = page?.Reviewed,
            Freshness = page is null ? Freshness.Unknown : edition.FreshnessOf(page),
            Sections = hit.Document.Kind == DocumentKind.Article ? [.. Sections(hit)] : [],
            StepsMin = length.Fewest,
            StepsMax = length.Most,
        };
    }

    private static IEnumerable<HitSectionView> Sections(SearchHit hit) =>
        from section in hit.Sections.Skip(1)
        where section.Anchor.Length > 0
        select new HitSectionView(HtmlText.Escape(section.Heading), $"{hit.Document.Url}#{section.Anchor}");
}
