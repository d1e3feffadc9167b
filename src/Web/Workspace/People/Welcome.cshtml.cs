using HelpCenter.Support;
using HelpCenter.Support.People;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.People;

/// <summary>Behind a one-time link: choose a password and come in.</summary>
public sealed class WelcomeModel(InvitePerson invitations, AcceptInvitation accept, SignInManager<Employee> signIn, RequestLimits limits, SiteTexts texts) : PageModel
{
    public Invitation? Invitation { get; private set; }

    public string? Name { get; private set; }

    public string Email { get; private set; } = "";

    public string Problem { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token)
    {
        Invitation = await invitations.FindAsync(token, HttpContext.RequestAborted);
        if (Invitation is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, string? name, string? email, string? password)
    {
        (Name, Email) = (name, email ?? "");
        try
        {
            if (limits.SecondsToWait(HttpContext) is { } seconds) throw new ActionRefused(texts.Get("sign-in.slow", ("count", seconds)));
            var person = await accept.AcceptAsync(token, name ?? "", Email, password ?? "", HttpContext.RequestAborted);
            await signIn.SignInAsync(person, isPersistent: true);
            return LocalRedirect("/agent");
        }
        catch (ActionRefused refused)
        {
            Problem = refused.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Invitation = await invitations.FindAsync(token, HttpContext.RequestAborted);
            return Page();
        }
    }
}
