using System.Collections.Concurrent;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Web.Workspace.Shared;

/// <summary>Who has which ticket on the screen now. Lives as long as their connections do.</summary>
internal sealed class Presence(TicketEvents events)
{
    private readonly ConcurrentDictionary<Guid, (int Ticket, int Employee, string Name)> _here = [];

    public IDisposable Enter(int ticket, int employee, string name)
    {
        var id = Guid.NewGuid();
        _here[id] = (ticket, employee, name);
        Tell(ticket);
        return new Visit(this, id, ticket);
    }

    public IReadOnlyList<string> Others(int ticket, int me) => [.. _here.Values.Where(v => v.Ticket == ticket && v.Employee != me).Select(v => v.Name).Distinct()];

    private void Leave(Guid id, int ticket)
    {
        _here.TryRemove(id, out _);
        Tell(ticket);
    }

    // No version: nothing of the ticket itself has changed.
    private void Tell(int ticket) => events.Tell(new TicketEvent(ticket, 0, null));

    private sealed class Visit(Presence presence, Guid id, int ticket) : IDisposable
    {
        public void Dispose() => presence.Leave(id, ticket);
    }
}
