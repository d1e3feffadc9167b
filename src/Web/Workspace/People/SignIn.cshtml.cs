using HelpCenter.Support.People;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.People;

/// <summary>The door. It never says whether an address is known.</summary>
public sealed class SignInModel(SignInManager<Employee> signIn, UserManager<Employee> people, RequestLimits limits, SiteTexts texts) : PageModel
{
    public string Email { get; private set; } = "";

    public string Problem { get; private set; } = "";

    public IActionResult OnGet(string? next) => User.Identity?.IsAuthenticated == true ? LocalRedirect(Inside(next)) : Page();

    public async Task<IActionResult> OnPostAsync(string email, string password, string? next)
    {
        Email = email ?? "";
        if (limits.SecondsToWait(HttpContext) is { } seconds) return Refuse(texts.Get("sign-in.slow", ("count", seconds)));
        var person = await people.FindByEmailAsync(Email.Trim());
        if (person is null)
        {
            // As long as a real check takes, so that time does not tell either.
            people.PasswordHasher.HashPassword(new Employee(), password ?? "");
            return Refuse(texts["sign-in.wrong"]);
        }
        var result = await signIn.PasswordSignInAsync(person, password ?? "", isPersistent: true, lockoutOnFailure: true);
        return result.Succeeded ? LocalRedirect(Inside(next)) : Refuse(result.IsLockedOut ? texts["sign-in.locked"] : texts["sign-in.wrong"]);
    }

    private PageResult Refuse(string why)
    {
        Problem = why;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private string Inside(string? next) => next is not null && Url.IsLocalUrl(next) && next.StartsWith("/agent", StringComparison.Ordinal) ? next : "/agent";
}
