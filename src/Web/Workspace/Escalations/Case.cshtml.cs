using HelpCenter.Content.Articles;
using HelpCenter.Search;
using HelpCenter.Support;
using HelpCenter.Support.Drafts;
using HelpCenter.Support.Escalations;
using HelpCenter.Web.Site;
using HelpCenter.Web.Workspace.Setup;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Escalations;

/// <summary>One case: the question, the talk without personal data, the answer, and the way to an article.</summary>
public sealed class CaseModel(EscalationList list, ResolveEscalation resolve, DraftFromEscalation make, KeepArticleDraft drafts, EditionHost editions, IAuthorizationService may, Me me) : PageModel
{
    public Escalation Case { get; private set; } = null!;

    public ArticleDraft? Draft { get; private set; }

    public IReadOnlyList<SearchHit> Alike { get; private set; } = [];

    public IReadOnlyList<Category> Categories { get; private set; } = [];

    public string Typed { get; private set; } = "";

    public string Refused { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id) => await LoadAsync(id) ? Page() : NotFound();

    private async Task<bool> LoadAsync(int id)
    {
        if (await list.FindAsync(id, HttpContext.RequestAborted) is not { } found) return false;
        Case = found;
        Draft = (await drafts.ByEscalationAsync(HttpContext.RequestAborted)).GetValueOrDefault(id);
        if (found.IsAnswered) Alike = make.Alike(found);
        var near = Alike.FirstOrDefault(h => h.Document.Kind == DocumentKind.Article)?.Document.Category;
        Categories = [.. editions.Current.Content.CategoryByPath.Values.OrderBy(c => c.Path != near).ThenBy(c => c.Title, StringComparer.CurrentCulture)];
        return true;
    }

    public async Task<IActionResult> OnPostAnswerAsync(int id, string? answer)
    {
        if (!(await may.AuthorizeAsync(User, Can.AnswerEscalations)).Succeeded) return Forbid();
        try
        {
            await resolve.ResolveAsync(id, me.Id, answer ?? "", HttpContext.RequestAborted);
            return LocalRedirect($"/agent/escalations/{id}");
        }
        catch (ActionRefused refused)
        {
            if (!await LoadAsync(id)) return NotFound();
            (Typed, Refused) = (answer ?? "", refused.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostDraftAsync(int id, string? category)
    {
        if (!(await may.AuthorizeAsync(User, Can.Publish)).Succeeded) return Forbid();
        var draft = await make.MakeAsync(id, me.Id, category ?? "", HttpContext.RequestAborted);
        return LocalRedirect($"/agent/drafts/{draft}");
    }
}
