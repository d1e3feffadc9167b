using HelpCenter.Support.People;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>The way of every action on a ticket: load it whole → ask its rule → save. Two at once: the second one is told.</summary>
public sealed class TicketStore(SqliteStore store, TimeProvider clock, TicketEvents events)
{
    internal Task<SupportDb> OpenAsync(CancellationToken stop) => store.OpenAsync(stop);

    /// <summary>Null when there is no such ticket.</summary>
    public async Task<Ticket?> FindAsync(int number, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await Whole(db).AsNoTracking().SingleOrDefaultAsync(t => t.Id == Ticket.IdOf(number), stop);
    }

    /// <summary>Zero when there is no such ticket.</summary>
    public async Task<int> VersionAsync(int number, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.Tickets.Where(t => t.Id == Ticket.IdOf(number)).Select(t => t.Version).SingleOrDefaultAsync(stop);
    }

    public async Task<T> ChangeAsync<T>(int number, int? employee, Func<SupportDb, Ticket, Employee?, DateTimeOffset, T> rule, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var ticket = await Whole(db).SingleOrDefaultAsync(t => t.Id == Ticket.IdOf(number), stop) ?? throw new ActionRefused("Такого обращения нет.");
        var who = employee is { } id ? await db.Users.SingleAsync(p => p.Id == id, stop) : null;
        var result = rule(db, ticket, who, clock.GetUtcNow());
        await SaveAsync(db, stop);
        events.Tell(new TicketEvent(ticket.Number, ticket.Version, who?.Id));
        return result;
    }

    internal static async Task SaveAsync(SupportDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new TicketChanged("Обращение только что изменил кто-то другой. Ваш текст цел: посмотрите новое и повторите.");
        }
    }

    /// <summary>A post that came twice breaks the unique key; the first one counts.</summary>
    internal static bool IsDuplicate(DbUpdateException e) => SqliteStore.IsTaken(e) && e.InnerException!.Message.Contains(".Key", StringComparison.Ordinal);

    internal static IQueryable<Ticket> Whole(SupportDb db) => db.Tickets
        .Include(t => t.Customer).Include(t => t.Assignee)
        .Include(t => t.Messages.OrderBy(m => m.Id)).ThenInclude(m => m.Author)
        .Include(t => t.Messages).ThenInclude(m => m.Attachments)
        .AsSplitQuery();
}
