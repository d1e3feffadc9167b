using System.Globalization;
using System.Security.Claims;
using HelpCenter.Web.Workspace.Setup;

namespace HelpCenter.Web.Workspace.Shared;

/// <summary>Who is signed in.</summary>
public sealed class Me(IHttpContextAccessor access)
{
    private ClaimsPrincipal User => access.HttpContext!.User;

    public int Id => int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    public string Name => User.FindFirstValue(EmployeePrincipal.Name) ?? "";

    public string FirstName => Name.Split(' ', 2)[0];

    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => char.ToUpperInvariant(part[0])));

    public bool IsAny(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (User.IsInRole(role)) return true;
        }
        return false;
    }
}
