using System.Globalization;
using HelpCenter.Search;
using HelpCenter.Web.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Knowledge;

/// <summary>Why a query finds what it finds, for those who write: how its words were understood and what each result is made of.</summary>
public sealed class ExplainModel(EditionHost editions) : PageModel
{
    private const int Shown = 10;

    private static readonly CultureInfo s_russian = CultureInfo.GetCultureInfo("ru-RU");

    public string Query { get; private set; } = "";

    public bool ForAgents { get; private set; }

    public bool Exact { get; private set; }

    /// <summary>Null until something is asked.</summary>
    public SearchResults? Results { get; private set; }

    public void OnGet(string? q, string? who, bool exact)
    {
        Query = QueryText.Cut((q ?? "").Trim(), SearchAddress.LongestQuery);
        (ForAgents, Exact) = (who == "agents", exact);
        if (Query.Length == 0) return;
        Results = editions.Current.Content.Index.Search(new SearchRequest(Query)
        {
            Audience = ForAgents ? Audience.Agents : Audience.Public,
            Exact = Exact,
            Explain = true,
            Take = Shown,
        });
    }

    public static string AddressOf(SearchHit hit) => KnowledgeAddress.Of(hit.Document.Kind == DocumentKind.StandardAnswer ? hit.Document.Url : hit.Link);

    /// <summary>The same query, searched exactly as it was typed or with its words mended.</summary>
    public string Other(bool exact) =>
        $"/agent/knowledge/explain?q={Uri.EscapeDataString(Query)}{(ForAgents ? "&who=agents" : "")}{(exact ? "&exact=true" : "")}";

    /// <summary>A number as an editor reads it.</summary>
    public static string Number(double value) => value.ToString("0.##", s_russian);
}
