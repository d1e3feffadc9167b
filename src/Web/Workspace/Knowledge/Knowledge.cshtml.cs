using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Web.Site;
using HelpCenter.Web.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Knowledge;

/// <summary>Everything that is written, for agents: public texts, internal ones, scripts, standard answers.</summary>
public sealed class KnowledgeModel(EditionHost editions, SiteTexts texts) : PageModel
{
    private const int Shown = 20;

    public string Query { get; private set; } = "";

    public int Total { get; private set; }

    public IReadOnlyList<FoundText> Hits { get; private set; } = [];

    public IReadOnlyList<(string Title, IReadOnlyList<ContentPage> Pages)> Groups { get; private set; } = [];

    public void OnGet(string? q)
    {
        var content = editions.Current.Content;
        Query = QueryText.Cut((q ?? "").Trim(), SearchAddress.LongestQuery);
        if (Query.Length > 0)
        {
            var results = content.Index.Search(new SearchRequest(Query) { Audience = Audience.Agents, Take = Shown });
            Total = results.Total;
            Hits = [.. results.Hits.Select(Found)];
            return;
        }
        Groups = [.. Listed(content).Select(g => (g.Title, (IReadOnlyList<ContentPage>)[.. g.Pages.Where(p => p.IsVisibleTo(Audience.Agents))])).Where(g => g.Item2.Count > 0)];
    }

    private IEnumerable<(string Title, IEnumerable<ContentPage> Pages)> Listed(ContentSnapshot content)
    {
        yield return (texts["knowledge.scripts"], content.Scripts);
        yield return (texts["knowledge.answers"], content.Answers);
        yield return (texts["knowledge.algorithms"], content.Algorithms);
        foreach (var category in content.CategoryByPath.Values.OrderBy(c => c.Path, StringComparer.Ordinal)) yield return (category.Title, category.Articles);
    }

    private static FoundText Found(SearchHit hit) => new(hit.Document.Kind, hit.Title.ToHtml(), hit.Sections[0].Snippet.ToHtml(),
        KnowledgeAddress.Of(hit.Document.Kind == DocumentKind.StandardAnswer ? hit.Document.Url : hit.Link), hit.Document.Audience == Audience.Agents);

    /// <param name="Title">Safe HTML with marks, as is <paramref name="Snippet"/>.</param>
    public sealed record FoundText(DocumentKind Kind, string Title, string Snippet, string Url, bool IsForAgents);
}

internal static class KnowledgeAddress
{
    public static string Of(ContentPage page) => Of(page.Url);

    public static string Of(string url) => url.StartsWith("/agent/", StringComparison.Ordinal) ? url : "/agent/read" + url;
}
