using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Drafts;
using HelpCenter.Web.Contact;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Site;
using HelpCenter.Web.Workspace.Knowledge;
using HelpCenter.Web.Workspace.Setup;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Drafts;

/// <summary>The editor of any file: Markdown on the left, the page as readers would see it on the right, what to mend beside.</summary>
public sealed class DraftModel(KeepArticleDraft drafts, PublishDraft publish, AddPicture pictures, DraftPreview preview, EditionHost editions, Me me) : PageModel
{
    // Shown inside the editor's own page; no scripts in it, so it may be of the same origin and have its pictures and fonts.
    private const string FramePolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public const string DiscardedKey = "discarded-draft";

    public ArticleDraft Draft { get; private set; } = null!;

    public string Path { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Refused { get; private set; } = "";

    /// <summary>Where an agent reads it; null before it is there.</summary>
    public string? Live { get; private set; }

    public FileChangedMeanwhile? Conflict { get; private set; }

    public ChecksView Checks { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>Sent into a frame without scripts.</summary>
    public async Task<IActionResult> OnGetPreviewAsync(int id)
    {
        if (await drafts.FindAsync(id, HttpContext.RequestAborted) is not { } draft) return NotFound();
        Response.Headers.ContentSecurityPolicy = FramePolicy;
        var tried = drafts.Try(draft, draft.Path, draft.Text);
        return preview.OnSite(HttpContext, tried) is { } page ? File(page, PageAnswer.Html) : Partial("/Workspace/Drafts/_Plain.cshtml", tried);
    }

    public async Task<IActionResult> OnPostSaveAsync(int id, string? path, string? text, int seen)
    {
        try
        {
            var version = await drafts.SaveAsync(id, path ?? "", text ?? "", seen, HttpContext.RequestAborted);
            if (!SignInCookie.IsScript(Request)) return LocalRedirect($"/agent/drafts/{id}");
            Response.Headers["X-Version"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var draft = (await drafts.FindAsync(id, HttpContext.RequestAborted))!;
            return Partial("/Workspace/Drafts/_Checks.cshtml", ChecksView.Of(drafts, draft, draft.Path, draft.Text));
        }
        catch (ActionRefused refused) when (!SignInCookie.IsScript(Request))
        {
            return await AgainAsync(id, path, text, refused);
        }
    }

    public async Task<IActionResult> OnPostPublishAsync(int id, string? path, string? text, int seen, string? over, string? gone)
    {
        try
        {
            await drafts.SaveAsync(id, path ?? "", text ?? "", seen, HttpContext.RequestAborted);
            await publish.PublishAsync(id, me.Id, gone is null ? over?.ReplaceLineEndings("\n") : "", HttpContext.RequestAborted);
            return LocalRedirect($"/agent/drafts/{id}");
        }
        catch (Exception e) when (e is ActionRefused || StoreTrouble.Is(e))
        {
            return await AgainAsync(id, path, text, e as ActionRefused ?? new ActionRefused("Черновик пока не записан: на нашей стороне сбой. Текст на месте, повторите через минуту."));
        }
    }

    /// <summary>Scripts get the Markdown to put at the caret; without them it goes to the end of the text.</summary>
    public async Task<IActionResult> OnPostPictureAsync(int id, string? path, string? text, int seen, IFormFile? picture, string? alt)
    {
        try
        {
            if (picture is null || picture.Length == 0) throw new ActionRefused("Выберите файл картинки.");
            var version = SignInCookie.IsScript(Request) ? 0 : await drafts.SaveAsync(id, path ?? "", text ?? "", seen, HttpContext.RequestAborted);
            var markdown = await pictures.AddAsync(id, new IncomingFile(picture.FileName, picture.Length, picture.OpenReadStream), alt ?? "", HttpContext.RequestAborted);
            if (SignInCookie.IsScript(Request)) return new JsonResult(new { markdown });
            await drafts.SaveAsync(id, path ?? "", $"{(text ?? "").TrimEnd()}\n\n{markdown}\n", version, HttpContext.RequestAborted);
            return LocalRedirect($"/agent/drafts/{id}");
        }
        catch (ActionRefused refused) when (!SignInCookie.IsScript(Request))
        {
            return await AgainAsync(id, path, text, refused);
        }
    }

    public async Task<IActionResult> OnPostDiscardAsync(int id)
    {
        await drafts.SetDiscardedAsync(id, true, HttpContext.RequestAborted);
        TempData[DiscardedKey] = id;
        return LocalRedirect("/agent/knowledge");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int id)
    {
        await drafts.SetDiscardedAsync(id, false, HttpContext.RequestAborted);
        return LocalRedirect($"/agent/drafts/{id}");
    }

    private async Task<IActionResult> AgainAsync(int id, string? path, string? text, ActionRefused refused)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Path, Text, Refused, Conflict) = (path ?? "", (text ?? "").ReplaceLineEndings("\n"), refused.Message, refused as FileChangedMeanwhile);
        Checks = ChecksView.Of(drafts, Draft, Path, Text);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(int id)
    {
        if (await drafts.FindAsync(id, HttpContext.RequestAborted) is not { } draft) return false;
        (Draft, Path, Text) = (draft, draft.Path, draft.Text);
        Checks = ChecksView.Of(drafts, draft, draft.Path, draft.Text);
        Live = editions.Current.Content.Files.Page(draft.Path) is { } page ? KnowledgeAddress.Of(page) : null;
        Response.Headers.ContentSecurityPolicy = Response.Headers.ContentSecurityPolicy.ToString() + "; frame-src 'self'";
        return true;
    }
}

/// <param name="Personal">What looks like somebody's data.</param>
public sealed record ChecksView(IReadOnlyList<ContentProblem> Problems, IReadOnlyList<string> Personal)
{
    public static ChecksView Of(KeepArticleDraft drafts, ArticleDraft draft, string path, string text)
    {
        var tried = drafts.Try(draft, path, text);
        return new(tried.Problems, PersonalData.Foreign(text, tried.Site));
    }
}

internal static class DraftPictures
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/agent/drafts/{draft:int}/pictures/{id:int}", SendAsync).RequireAuthorization(Can.Publish);

    private static async Task SendAsync(HttpContext http, int draft, int id, AddPicture pictures)
    {
        if (await pictures.OpenAsync(draft, id, http.RequestAborted) is not var (picture, bytes))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await using (bytes)
        {
            http.Response.ContentType = picture.ContentType;
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            await bytes.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }
}
