using System.Security.Claims;
using HelpCenter.Support.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HelpCenter.Web.Workspace.Setup;

/// <summary>What the cookie says of a person: name and roles.</summary>
internal sealed class EmployeePrincipal(UserManager<Employee> people, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Employee>(people, options)
{
    public const string Name = "hc:name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Employee user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Name, user.Name));
        identity.AddClaims(RoleNames.Of(user.Roles).Select(role => new Claim(identity.RoleClaimType, role)));
        return identity;
    }
}

internal sealed class NotBlocked : IUserConfirmation<Employee>
{
    public Task<bool> IsConfirmedAsync(UserManager<Employee> manager, Employee user) => Task.FromResult(!user.IsBlocked);
}
