using HelpCenter.Search;

namespace HelpCenter.Web.Site;

/// <summary>What the index said to one state of the search page. Under «Всё» every kind that was found has its best hits.</summary>
internal sealed record SearchFindings(SearchResults Results, IReadOnlyList<SearchHit> Hits)
{
    public const int PageSize = 10;
    private const int LeastOfKind = 3;

    /// <summary>Everything found is of one kind, so that there is nothing to group: a plain list with pages.</summary>
    public bool IsOneKind => Results.Kinds.Count(kind => kind.Count > 0) == 1;

    /// <summary>The query as it was searched.</summary>
    public required string Shown { get; init; }

    public static SearchFindings Find(Edition edition, SearchAddress address)
    {
        var request = new SearchRequest(address.Query)
        {
            Kind = address.Kind,
            Category = address.Category.Length > 0 ? address.Category : null,
            Exact = address.IsExact,
            Skip = (address.Page - 1) * PageSize,
            Take = PageSize,
        };
        var results = edition.Content.Index.Search(request);
        var hits = address is { Kind: null, Page: 1 } ? [.. results.Hits, .. Missing(edition, request, results)] : results.Hits;
        return new SearchFindings(results, hits) { Shown = results.Correction?.Shown ?? address.Query };
    }

    // A kind whose best hit stands below the first page still gets its group.
    private static IEnumerable<SearchHit> Missing(Edition edition, SearchRequest request, SearchResults results) =>
        from kind in results.Kinds
        where kind.Count > 0 && SearchAddress.Kinds.Contains(kind.Kind) && results.Hits.All(hit => hit.Document.Kind != kind.Kind)
        from hit in edition.Content.Index.Search(request with { Kind = kind.Kind, Take = LeastOfKind }).Hits
        select hit;
}
