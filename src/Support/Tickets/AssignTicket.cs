using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>Gives a ticket to somebody, or to nobody.</summary>
public sealed class AssignTicket(TicketStore tickets)
{
    public Task<int> AssignAsync(int ticket, int by, int? to, CancellationToken stop) => tickets.ChangeAsync(ticket, by, (db, found, who, now) =>
    {
        var agent = to is { } id ? db.Users.SingleOrDefault(p => p.Id == id) ?? throw new ActionRefused("Такого сотрудника нет.") : null;
        found.AssignTo(agent, who!, now);
        return found.Version;
    }, stop);
}
