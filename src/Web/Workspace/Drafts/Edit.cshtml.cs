using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Drafts;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Drafts;

/// <summary>«Править» on any page and «Создать»: both lead to the editor. There is nothing to see here by itself.</summary>
public sealed class EditModel(EditFile edit, Me me) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/agent/knowledge");

    public async Task<IActionResult> OnPostAsync(string? path) => ToEditor(await edit.OpenAsync(path ?? "", me.Id, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostNewAsync(string? kind, string? folder, string? title)
    {
        if (!Enum.TryParse<ContentKind>(kind, ignoreCase: true, out var known) || known == ContentKind.None || !Enum.IsDefined(known)) throw new ActionRefused("Выберите, что создать.");
        return ToEditor(await edit.StartAsync(known, folder ?? "", title ?? "", me.Id, HttpContext.RequestAborted));
    }

    private LocalRedirectResult ToEditor(int draft) => LocalRedirect($"/agent/drafts/{draft}");
}
