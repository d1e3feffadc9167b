using HelpCenter.Content;
using HelpCenter.Support.People;
using HelpCenter.Support.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Escalations;

/// <summary>An agent who does not know asks an expert.</summary>
public sealed class EscalateTicket(TicketStore tickets)
{
    public Task<int> AskAsync(int ticket, int by, string question, CancellationToken stop) => tickets.ChangeAsync(ticket, by, (db, found, who, now) =>
    {
        question = found.Escalate(question, who!, now);
        db.Escalations.Add(new Escalation { Ticket = found, Question = question, AskedBy = who!, AskedAt = now });
        return found.Version;
    }, stop);
}

/// <summary>An expert answers; the ticket is its agent's again.</summary>
public sealed class ResolveEscalation(SqliteStore store, TicketEvents events, LiveContent content, TimeProvider clock)
{
    public async Task ResolveAsync(int id, int by, string answer, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var escalation = await db.Escalations.Include(e => e.AskedBy).Include(e => e.AnsweredBy).SingleOrDefaultAsync(e => e.Id == id, stop) ?? throw new ActionRefused("Такой эскалации нет.");
        var ticket = await TicketStore.Whole(db).SingleAsync(t => t.Id == escalation.TicketId, stop);
        var expert = await db.Users.SingleAsync(p => p.Id == by, stop);
        var now = clock.GetUtcNow();
        escalation.Resolve(answer, expert, now);
        ticket.TakeFromExpert(expert, escalation.Answer, AnswerTargets.Due(content.Current.Site, ticket.Channel, now), now);
        await TicketStore.SaveAsync(db, stop);
        events.Tell(new TicketEvent(ticket.Number, ticket.Version, by));
    }
}

/// <summary>The experts' queue and single cases.</summary>
public sealed class EscalationList(SqliteStore store)
{
    private const int Shown = 100;

    /// <summary>Unanswered first, then the newest.</summary>
    public async Task<IReadOnlyList<Escalation>> ListAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await With(db).OrderBy(e => e.AnsweredAt != null).ThenByDescending(e => e.Id).Take(Shown).ToListAsync(stop);
    }

    public async Task<Escalation?> FindAsync(int id, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await With(db).Include(e => e.Ticket.Messages.OrderBy(m => m.Id)).ThenInclude(m => m.Author).AsSplitQuery().SingleOrDefaultAsync(e => e.Id == id, stop);
    }

    private static IQueryable<Escalation> With(SupportDb db) => db.Escalations.AsNoTracking().Include(e => e.Ticket.Customer).Include(e => e.AskedBy).Include(e => e.AnsweredBy);
}
