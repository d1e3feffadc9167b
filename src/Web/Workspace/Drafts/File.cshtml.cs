using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Drafts;
using HelpCenter.Web.Workspace.Knowledge;
using HelpCenter.Web.Workspace.Setup;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Drafts;

/// <summary>What is done with a file as a whole: another name, or out of the folder and back. Who leads to it is seen before.</summary>
public sealed class FileModel(DeleteFile deletion, RenameFile renaming, Me me) : PageModel
{
    public const string DeletedKey = "deleted-file";
    public const string DoneKey = "file-done";
    private const string ToKey = "file-to";

    public ContentPage Text { get; private set; } = null!;

    public IReadOnlyList<(ContentPage From, int Line)> Links { get; private set; } = [];

    /// <summary>A name that was tried and refused.</summary>
    public string To { get; private set; } = "";

    public IActionResult OnGet(string? path)
    {
        if (deletion.Find(path ?? "") is not { } page) return NotFound();
        (Text, Links, To) = (page, deletion.LinksTo(page), TempData[ToKey] as string ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(string? path, string? to)
    {
        try
        {
            var now = await renaming.RenameAsync(path ?? "", to ?? "", me.Id, HttpContext.RequestAborted);
            TempData[DoneKey] = true;
            return LocalRedirect(deletion.Find(now) is { } page ? KnowledgeAddress.Of(page) : "/agent/knowledge");
        }
        catch (ActionRefused refused)
        {
            TempData[ToKey] = to;
            return Again(path, refused);
        }
    }

    public async Task<IActionResult> OnPostDeleteAsync(string? path, string? seen)
    {
        try
        {
            TempData[DeletedKey] = await deletion.DeleteAsync(path ?? "", seen ?? "", me.Id, HttpContext.RequestAborted);
            return LocalRedirect("/agent/knowledge");
        }
        catch (ActionRefused refused)
        {
            return Again(path, refused);
        }
    }

    private LocalRedirectResult Again(string? path, ActionRefused refused)
    {
        TempData[RefusalFilter.Key] = refused.Message;
        return LocalRedirect(deletion.Find(path ?? "") is { } page ? $"/agent/file?path={Uri.EscapeDataString(page.File)}" : "/agent/knowledge");
    }

    public async Task<IActionResult> OnPostRestoreAsync(int id)
    {
        try
        {
            var path = await deletion.RestoreAsync(id, me.Id, HttpContext.RequestAborted);
            return LocalRedirect(deletion.Find(path) is { } page ? KnowledgeAddress.Of(page) : "/agent/knowledge");
        }
        catch (ActionRefused refused)
        {
            return Again(null, refused);
        }
    }
}
