namespace HelpCenter.Support.People;

/// <summary>An administrative action: who did what, when. Never changed.</summary>
public sealed class AuditEntry
{
    public int Id { get; init; }
    public DateTimeOffset At { get; init; }
    /// <summary>Name as it was then.</summary>
    public required string Who { get; init; }
    public required string What { get; init; }
    public string About { get; init; } = "";

    public static AuditEntry Of(Employee who, string what, string about, DateTimeOffset at) => Of(who.Name, what, about, at);

    public static AuditEntry Of(string who, string what, string about, DateTimeOffset at) => new() { At = at, Who = who, What = what, About = about };
}
