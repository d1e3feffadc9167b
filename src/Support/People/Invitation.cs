namespace HelpCenter.Support.People;

/// <summary>A one-time link: for a new person, or for one who forgot the password (<see cref="EmployeeId"/>).</summary>
public sealed class Invitation
{
    public int Id { get; init; }
    public required string TokenHash { get; init; }
    public string Email { get; init; } = "";
    public string Name { get; init; } = "";
    public Roles Roles { get; init; }
    public int? EmployeeId { get; init; }
    /// <summary>The link of the first start; a new start replaces it.</summary>
    public bool IsFirstAdmin { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now)
    {
        if (!IsOpen(now)) throw new ActionRefused("Эта ссылка уже использована или устарела. Попросите новую у администратора.");
        UsedAt = now;
    }
}
