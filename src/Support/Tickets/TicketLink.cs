namespace HelpCenter.Support.Tickets;

/// <summary>A private address of the customer's own page. The word itself is known to her alone.</summary>
public sealed class TicketLink
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public int Id { get; init; }
    public required string TokenHash { get; init; }
    public required Ticket Ticket { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }

    public static (TicketLink Link, string Token) For(Ticket ticket, DateTimeOffset now)
    {
        var token = RandomToken.Make();
        return (new TicketLink { TokenHash = RandomToken.Hash(token), Ticket = ticket, ExpiresAt = now + Life }, token);
    }

    private TicketLink() { }
}
