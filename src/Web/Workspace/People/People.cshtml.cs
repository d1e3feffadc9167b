using HelpCenter.Support;
using HelpCenter.Support.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.People;

/// <summary>People, their roles and links, and what administrators did. For administrators.</summary>
public sealed class PeopleModel(ManagePeople manage, InvitePerson invitations, UserManager<Employee> users, HelpCenterOptions options) : PageModel
{
    private const int AuditShown = 50;
    private const string LinkKey = "link";

    public IReadOnlyList<Employee> People { get; private set; } = [];

    public IReadOnlyList<AuditEntry> Audit { get; private set; } = [];

    public string? Link { get; private set; }

    public async Task OnGetAsync()
    {
        Link = TempData[LinkKey] as string;
        People = await manage.ListAsync(HttpContext.RequestAborted);
        Audit = await manage.AuditAsync(AuditShown, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostInviteAsync(string email, string? name, string[] role)
    {
        var token = await invitations.InviteAsync(email ?? "", name ?? "", Read(role), HttpContext.RequestAborted);
        return await ShowLinkAsync(token, "Приглашён сотрудник: " + RoleNames.InWords(Read(role)), email ?? "");
    }

    public async Task<IActionResult> OnPostResetAsync(string email)
    {
        var token = await invitations.ResetAsync(email, HttpContext.RequestAborted);
        return await ShowLinkAsync(token, "Выдана ссылка для нового пароля", email);
    }

    public async Task<IActionResult> OnPostRolesAsync(int id, string[] role)
    {
        await manage.SetRolesAsync(id, Read(role), await MeAsync(), HttpContext.RequestAborted);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostBlockAsync(int id, bool blocked)
    {
        await manage.SetBlockedAsync(id, blocked, await MeAsync(), HttpContext.RequestAborted);
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowLinkAsync(string token, string what, string about)
    {
        await manage.NoteAsync(await MeAsync(), what, about, HttpContext.RequestAborted);
        var origin = options.PublicUrl.Length > 0 ? options.PublicUrl : $"{Request.Scheme}://{Request.Host.Value}";
        TempData[LinkKey] = $"{origin}/agent/welcome/{token}";
        return RedirectToPage();
    }

    private async Task<Employee> MeAsync() => (await users.GetUserAsync(User))!;

    private static Roles Read(string[] names) => RoleNames.Parse(names) ?? throw new ActionRefused("Такой роли нет.");
}
