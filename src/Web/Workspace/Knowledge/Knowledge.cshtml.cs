using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Support.Drafts;
using HelpCenter.Web.Site;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Knowledge;

/// <summary>Everything that is written, for agents: public texts, internal ones, scripts, standard answers.</summary>
public sealed class KnowledgeModel(EditionHost editions, KeepArticleDraft drafts, DeleteFile deletion, Me me, SiteTexts texts) : PageModel
{
    private const int Shown = 20;

    public string Query { get; private set; } = "";

    public int Total { get; private set; }

    public IReadOnlyList<FoundText> Hits { get; private set; } = [];

    public IReadOnlyList<(string Title, IReadOnlyList<ContentPage> Pages)> Groups { get; private set; } = [];

    public bool CanEdit => me.IsAny("editor", "lead", "admin");

    /// <summary>What is begun and not published, for editors.</summary>
    public IReadOnlyList<ArticleDraft> Drafts { get; private set; } = [];

    /// <summary>Folders that texts lie in already.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    public int? Discarded { get; private set; }

    /// <summary>What was deleted and can come back, for editors.</summary>
    public IReadOnlyList<DeletedFile> Deleted { get; private set; } = [];

    /// <summary>Deleted a moment ago.</summary>
    public DeletedFile? DeletedNow { get; private set; }

    /// <summary>The ticket that is being answered meanwhile.</summary>
    public int? Ticket { get; private set; }

    public async Task OnGetAsync(string? q, int? ticket)
    {
        Ticket = ticket;
        Discarded = TempData[Workspace.Drafts.DraftModel.DiscardedKey] as int?;
        var content = editions.Current.Content;
        if (CanEdit) Deleted = await deletion.ListAsync(HttpContext.RequestAborted);
        DeletedNow = TempData[Workspace.Drafts.FileModel.DeletedKey] is int now ? Deleted.FirstOrDefault(d => d.Id == now) : null;
        Query = QueryText.Cut((q ?? "").Trim(), SearchAddress.LongestQuery);
        if (Query.Length > 0)
        {
            var results = content.Index.Search(new SearchRequest(Query) { Audience = Audience.Agents, Take = Shown });
            Total = results.Total;
            Hits = [.. results.Hits.Select(Found)];
            return;
        }
        if (CanEdit)
        {
            Drafts = await drafts.OpenAsync(HttpContext.RequestAborted);
            Folders = [.. content.CategoryByPath.Keys.Concat(content.Answers.Select(a => a.Folder)).Where(f => f.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        }
        Groups = [.. Listed(content).Select(g => (g.Title, (IReadOnlyList<ContentPage>)[.. g.Pages.Where(p => p.IsVisibleTo(Audience.Agents))])).Where(g => g.Item2.Count > 0)];
    }

    private IEnumerable<(string Title, IEnumerable<ContentPage> Pages)> Listed(ContentSnapshot content)
    {
        yield return (texts["knowledge.scripts"], content.Scripts);
        yield return (texts["knowledge.answers"], content.Answers);
        yield return (texts["knowledge.algorithms"], content.Algorithms);
        yield return (texts["knowledge.faq"], content.Topics);
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

    /// <summary>The same address that remembers which ticket is being answered.</summary>
    public static string With(string url, int? ticket)
    {
        if (ticket is null) return url;
        var at = url.IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? $"{url}?ticket={ticket}" : $"{url[..at]}?ticket={ticket}{url[at..]}";
    }

    public static string Of(string url) => url.StartsWith("/agent/", StringComparison.Ordinal) ? url : "/agent/read" + url;
}
