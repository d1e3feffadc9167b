using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Markup;
using HelpCenter.Search;
using HelpCenter.Support.Learning;
using HelpCenter.Support.Walks;
using HelpCenter.Web.Site;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Knowledge;

/// <summary>A text as agents see it, hints for them included; for those who answer for it also how it is walked and what it learned.</summary>
public sealed class ReadModel(EditionHost editions, StepStatistics statistics, TeachSearch search, ForgetLearned forget, Me me) : PageModel
{
    private const string ForgottenKey = "forgotten";

    public ContentPage Text { get; private set; } = null!;

    public string Html { get; private set; } = "";

    /// <summary>The ticket that is being answered meanwhile; its algorithms can be begun from here.</summary>
    public int? Ticket { get; private set; }

    /// <summary>This algorithm, or those that the text sends to.</summary>
    public IReadOnlyList<Algorithm> Algorithms { get; private set; } = [];

    public LearnedNote? Learned { get; private set; }

    /// <summary>Null for whoever does not answer for texts.</summary>
    public StepCounts? Counts { get; private set; }

    /// <summary>Counts of the present text only.</summary>
    public bool IsNow { get; private set; }

    public int? Forgotten { get; private set; }

    public bool IsRenamed { get; private set; }

    public bool AnswersForTexts => me.IsAny("editor", "lead", "admin");

    // Scripts and answers are known by addresses of their own, the rest by that of the site.
    public Task<IActionResult> OnGetAsync(string path, int? ticket, string? counts) => ShowAsync(UrlOf(path), ticket, counts == "now");

    public async Task<IActionResult> OnPostForgetAsync(string path, int? ticket)
    {
        if (!AnswersForTexts) return Forbid();
        if (editions.Current.Content.Addresses.Find(UrlOf(path)) is not Destination.ToPage { Page: var page }) return NotFound();
        TempData[ForgottenKey] = await forget.OfDocumentAsync(page.File, me.Name, HttpContext.RequestAborted);
        await search.ApplyAsync(HttpContext.RequestAborted);
        return LocalRedirect(KnowledgeAddress.With(KnowledgeAddress.Of(page), ticket) + "#learned");
    }

    private string UrlOf(string path) => Request.Path.StartsWithSegments("/agent/read") ? "/" + path : Request.Path.Value!;

    private async Task<IActionResult> ShowAsync(string url, int? ticket, bool now)
    {
        var content = editions.Current.Content;
        var found = content.Addresses.Find(url);
        if (found is Destination.Moved moved) return LocalRedirect(KnowledgeAddress.With(KnowledgeAddress.Of(moved.Url), ticket));
        if (found is Destination.ToCategory) return LocalRedirect(KnowledgeAddress.With("/agent/knowledge", ticket));
        if (found is not Destination.ToPage { Page: var page } || !page.IsVisibleTo(Audience.Agents)) return NotFound();
        (Text, Html, Ticket, IsNow) = (page, content.Html(page, Audience.Agents), ticket, now);
        Algorithms = page is Algorithm own ? [own] : [.. Linked(content, page)];
        Learned = search.Book.About(page.File);
        IsRenamed = TempData[Workspace.Drafts.FileModel.DoneKey] is true;
        Forgotten = TempData[ForgottenKey] as int?;
        if (page is Algorithm && AnswersForTexts) Counts = await statistics.ReadAsync(page.File, now ? page.Hash.ToString() : null, HttpContext.RequestAborted);
        return Page();
    }

    private static IEnumerable<Algorithm> Linked(ContentSnapshot content, ContentPage page) => page.Markup.Links
        .Where(link => link.Kind is MarkupLinkKind.File or MarkupLinkKind.Slug or MarkupLinkKind.Site)
        .Select(link => content.AgentLinks.Resolve(link) is Destination.ToPage { Page: Algorithm algorithm } && algorithm.IsVisibleTo(Audience.Agents) ? algorithm : null)
        .OfType<Algorithm>().DistinctBy(a => a.File);
}
