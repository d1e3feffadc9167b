using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Drafts;
using HelpCenter.Web.Site;
using HelpCenter.Web.Workspace.Knowledge;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Drafts;

/// <summary>«Править» on any page and «Создать»: both lead to the editor. There is nothing to see here by itself.</summary>
public sealed class EditModel(EditFile edit, EditionHost editions, Me me) : PageModel
{
    /// <summary>
    /// The way in from a page of the site: its bytes are the same for everybody and have no button for editors, so they keep a bookmark
    /// or a keyword of the browser with <c>/agent/edit?at=%s</c>. Only looks; the draft is begun by «Править».
    /// </summary>
    /// <param name="at">Address of the page, whole or from its first slash.</param>
    public IActionResult OnGet(string? at)
    {
        var path = Uri.TryCreate(at, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal) ? whole.AbsolutePath : at ?? "";
        return editions.Current.Content.Addresses.Find(Uri.UnescapeDataString(path.Split('?', '#')[0])) switch
        {
            Destination.ToPage { Page: var page } => LocalRedirect(KnowledgeAddress.Of(page)),
            Destination.Moved moved => LocalRedirect(KnowledgeAddress.Of(moved.Url)),
            _ => LocalRedirect("/agent/knowledge"),
        };
    }

    public async Task<IActionResult> OnPostAsync(string? path) => ToEditor(await edit.OpenAsync(path ?? "", me.Id, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostNewAsync(string? kind, string? folder, string? title)
    {
        if (!Enum.TryParse<ContentKind>(kind, ignoreCase: true, out var known) || known == ContentKind.None || !Enum.IsDefined(known)) throw new ActionRefused("Выберите, что создать.");
        return ToEditor(await edit.StartAsync(known, folder ?? "", title ?? "", me.Id, HttpContext.RequestAborted));
    }

    private LocalRedirectResult ToEditor(int draft) => LocalRedirect($"/agent/drafts/{draft}");
}
