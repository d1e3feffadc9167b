namespace HelpCenter.Support.Tickets;

/// <summary>What the ticket is about: its subject and its tags.</summary>
public sealed class TagTicket(TicketStore tickets)
{
    public Task<int> TagAsync(int ticket, int by, string subject, string tags, CancellationToken stop) => tickets.ChangeAsync(ticket, by, (_, found, who, now) =>
    {
        if (subject.Trim() != found.Subject) found.Rename(subject, who!, now);
        found.SetTags(tags, who!, now);
        return found.Version;
    }, stop);
}
