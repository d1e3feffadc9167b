using Microsoft.AspNetCore.Identity;

namespace HelpCenter.Support.People;

/// <summary>Somebody who signs in to the workspace. Signs in by e-mail.</summary>
public sealed class Employee : IdentityUser<int>
{
    public const int LongestName = 100;

    /// <summary>As customers and colleagues see it: «Анна Белова».</summary>
    public string Name { get; set; } = "";
    public Roles Roles { get; set; }
    public bool IsBlocked { get; set; }
    public DateTimeOffset CreatedAt { get; init; }

    public string FirstName => Name.Split(' ', 2)[0];

    /// <summary>«АБ».</summary>
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => char.ToUpperInvariant(part[0])));
}
