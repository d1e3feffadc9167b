using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Support;
using HelpCenter.Support.Drafts;
using HelpCenter.Web.Contact;
using HelpCenter.Web.Site;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Drafts;

/// <summary>The editor: Markdown on the left, the page as the site would show it on the right, what to mend below.</summary>
public sealed class DraftModel(PublishDraft drafts, EditionHost editions, LiveContent live, CustomerScreens screens, Me me) : PageModel
{
    private const string FramePolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public ArticleDraft Draft { get; private set; } = null!;

    public string Path { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Refused { get; private set; } = "";

    public string? Live { get; private set; }

    public ChecksView Checks { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>The page as readers would see it, by the same compiler and theme. Sent into a frame without scripts.</summary>
    public async Task<IActionResult> OnGetPreviewAsync(int id)
    {
        if (await drafts.FindAsync(id, HttpContext.RequestAborted) is not { } draft) return NotFound();
        Response.Headers.ContentSecurityPolicy = FramePolicy;
        var page = live.Try(draft.Path, draft.Text).Page;
        if (page is not Article article) return Content("<!doctype html><meta charset=utf-8><title>—</title><p>—</p>", PageAnswer.Html);
        return File(ShowArticle.Answer(screens.Request(HttpContext), article).Body, PageAnswer.Html);
    }

    public async Task<IActionResult> OnPostSaveAsync(int id, string? path, string? text, int seen)
    {
        try
        {
            var version = await drafts.SaveAsync(id, path ?? "", text ?? "", seen, HttpContext.RequestAborted);
            if (!Setup.SignInCookie.IsScript(Request)) return LocalRedirect($"/agent/drafts/{id}");
            Response.Headers["X-Version"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Partial("/Workspace/Drafts/_Checks.cshtml", ChecksView.Of(drafts, path!, text!));
        }
        catch (ActionRefused refused) when (!Setup.SignInCookie.IsScript(Request))
        {
            return await AgainAsync(id, path, text, refused);
        }
    }

    public async Task<IActionResult> OnPostPublishAsync(int id, string? path, string? text, int seen)
    {
        try
        {
            await drafts.SaveAsync(id, path ?? "", text ?? "", seen, HttpContext.RequestAborted);
            await drafts.PublishAsync(id, me.Id, HttpContext.RequestAborted);
            return LocalRedirect($"/agent/drafts/{id}");
        }
        catch (ActionRefused refused)
        {
            return await AgainAsync(id, path, text, refused);
        }
    }

    private async Task<IActionResult> AgainAsync(int id, string? path, string? text, ActionRefused refused)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Path, Text, Refused) = (path ?? "", text ?? "", refused.Message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(int id)
    {
        if (await drafts.FindAsync(id, HttpContext.RequestAborted) is not { } draft) return false;
        (Draft, Path, Text) = (draft, draft.Path, draft.Text);
        Checks = ChecksView.Of(drafts, draft.Path, draft.Text);
        Live = draft.IsPublished ? editions.Current.Content.Files.Page(draft.Path)?.Url : null;
        Response.Headers.ContentSecurityPolicy = Response.Headers.ContentSecurityPolicy.ToString() + "; frame-src 'self'";
        return true;
    }
}

/// <param name="Personal">What looks like somebody's data.</param>
public sealed record ChecksView(IReadOnlyList<ContentProblem> Problems, IReadOnlyList<string> Personal)
{
    public static ChecksView Of(PublishDraft drafts, string path, string text) => new(drafts.Check(path, text), PersonalData.Find(text));
}
