using HelpCenter.Support.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.People;

public sealed class SignOutModel(SignInManager<Employee> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/agent");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/agent/sign-in");
    }
}
