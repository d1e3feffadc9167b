namespace HelpCenter.Support.Tickets;

/// <summary>Somebody who writes to us; known by e-mail.</summary>
public sealed class Customer
{
    public const int LongestName = 100;

    public int Id { get; init; }
    public string Name { get; set; } = "";
    public string Email { get; init; } = "";
    /// <summary>Equal for one mailbox however it is typed; empty when there is none.</summary>
    public required string EmailKey { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    public string FirstName => Name.Split(' ', 2)[0];
}
