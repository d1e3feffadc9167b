using HelpCenter.Search;

namespace HelpCenter.Web.Site;

/// <summary>The state of the search page; it lives in the address alone, so that links, «back» and bookmarks work.</summary>
internal sealed record SearchAddress(string Query, DocumentKind? Kind, string Category, int Page, bool IsExact)
{
    public const int LongestQuery = 300;
    private const int LastPage = 100;

    private static readonly Dictionary<string, DocumentKind> s_kinds = new()
    {
        ["article"] = DocumentKind.Article,
        ["question"] = DocumentKind.Question,
        ["algorithm"] = DocumentKind.Algorithm,
    };

    /// <summary>What people may look for, in the order of the tabs.</summary>
    public static IEnumerable<DocumentKind> Kinds => s_kinds.Values;

    /// <summary>The query was longer than is searched.</summary>
    public bool IsCut { get; private init; }

    public static SearchAddress Read(PageRequest request)
    {
        var typed = request["q"].Trim();
        return new SearchAddress(
            QueryText.Cut(typed, LongestQuery),
            s_kinds.TryGetValue(request["type"], out var kind) ? kind : null,
            QueryText.Cut(request["cat"], LongestQuery),
            int.TryParse(request["page"], out var page) ? Math.Clamp(page, 1, LastPage) : 1,
            request["exact"] == "1")
        {
            IsCut = typed.Length > LongestQuery,
        };
    }

    public string Url
    {
        get
        {
            var url = PopularQueries.SearchUrl(Query);
            if (Kind is { } kind) url += "&type=" + s_kinds.First(k => k.Value == kind).Key;
            if (Category.Length > 0) url += "&cat=" + Uri.EscapeDataString(Category);
            if (Page > 1) url += "&page=" + Page;
            return IsExact ? url + "&exact=1" : url;
        }
    }
}
