using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Knowledge;

/// <summary>A text as agents see it, hints for them included.</summary>
public sealed class ReadModel(EditionHost editions) : PageModel
{
    public ContentPage Text { get; private set; } = null!;

    public string Html { get; private set; } = "";

    // Scripts and answers are known by addresses of their own, the rest by that of the site.
    public IActionResult OnGet(string path) => Show(Request.Path.StartsWithSegments("/agent/read") ? "/" + path : Request.Path.Value!);

    private IActionResult Show(string url)
    {
        var content = editions.Current.Content;
        var found = content.Addresses.Find(url);
        if (found is Destination.Moved moved) return LocalRedirect(KnowledgeAddress.Of(moved.Url));
        if (found is Destination.ToCategory) return LocalRedirect("/agent/knowledge");
        if (found is not Destination.ToPage { Page: var page } || !page.IsVisibleTo(Audience.Agents)) return NotFound();
        (Text, Html) = (page, content.Html(page, Audience.Agents));
        return Page();
    }
}
