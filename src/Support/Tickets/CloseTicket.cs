namespace HelpCenter.Support.Tickets;

/// <summary>An agent says that a ticket is settled, or that it is not after all.</summary>
public sealed class CloseTicket(TicketStore tickets)
{
    public Task<int> CloseAsync(int ticket, int by, CancellationToken stop) => tickets.ChangeAsync(ticket, by, (_, found, who, now) =>
    {
        found.Close(who!, now);
        return found.Version;
    }, stop);

    public Task<int> ReopenAsync(int ticket, int by, CancellationToken stop) => tickets.ChangeAsync(ticket, by, (_, found, who, now) =>
    {
        found.Reopen(who!, now);
        return found.Version;
    }, stop);
}
