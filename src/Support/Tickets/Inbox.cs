using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

public enum TicketQueue : byte { Mine, Free, Answered, Escalated, Closed, All }

/// <summary>Lists of tickets: what burns stands first.</summary>
public sealed class Inbox(SqliteStore store)
{
    public const int PageSize = 50;

    public async Task<InboxPage> ListAsync(TicketQueue queue, int employee, int page, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var all = db.Tickets.AsNoTracking();
        var counts = new Dictionary<TicketQueue, int>();
        foreach (var each in Enum.GetValues<TicketQueue>()) counts[each] = await Of(all, each, employee).CountAsync(stop);
        var lines = await Lines(Of(all, queue, employee)
            .OrderBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenByDescending(t => t.UpdatedAt)
            .Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(stop);
        return new InboxPage(queue, page, counts, lines);
    }

    public async Task<IReadOnlyList<TicketLine>> FindAsync(IReadOnlyList<int> numbers, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var ids = numbers.Select(Ticket.IdOf).ToList();
        var lines = await Lines(db.Tickets.AsNoTracking().Where(t => ids.Contains(t.Id))).ToListAsync(stop);
        return [.. lines.OrderBy(l => ids.IndexOf(Ticket.IdOf(l.Number)))];
    }

    /// <summary>Other tickets of the same customer, newest first.</summary>
    public async Task<CustomerHistory> HistoryAsync(int customer, int exceptNumber, CancellationToken stop)
    {
        const int Shown = 10;
        await using var db = await store.OpenAsync(stop);
        var others = db.Tickets.AsNoTracking().Where(t => t.CustomerId == customer);
        var lines = await Lines(others.Where(t => t.Id != Ticket.IdOf(exceptNumber)).OrderByDescending(t => t.UpdatedAt).Take(Shown)).ToListAsync(stop);
        var sent = await db.Citations.AsNoTracking().Where(c => c.Ticket.CustomerId == customer).OrderByDescending(c => c.At)
            .Select(c => new SentDocument(c.Document, c.Title, c.Url, c.At, c.TicketId)).Take(50).ToListAsync(stop);
        return new CustomerHistory(await others.CountAsync(stop), await others.MinAsync(t => (DateTimeOffset?)t.CreatedAt, stop), lines, sent);
    }

    private static IQueryable<Ticket> Of(IQueryable<Ticket> all, TicketQueue queue, int employee) => queue switch
    {
        TicketQueue.Mine => all.Where(t => t.AssigneeId == employee && t.Status != TicketStatus.Closed),
        TicketQueue.Free => all.Where(t => t.AssigneeId == null && t.Status != TicketStatus.Closed),
        TicketQueue.Answered => all.Where(t => t.Status == TicketStatus.Answered),
        TicketQueue.Escalated => all.Where(t => t.Status == TicketStatus.Escalated),
        TicketQueue.Closed => all.Where(t => t.Status == TicketStatus.Closed),
        _ => all,
    };

    private static IQueryable<TicketLine> Lines(IQueryable<Ticket> tickets) => tickets.Select(t => new TicketLine(
        t.Id + 1000, t.Subject, t.Status, t.Customer.Name, t.LastWords, t.LastIsOurs, t.UpdatedAt, t.DueAt, t.AssigneeId, t.Assignee!.Name,
        t.Messages.Sum(m => m.Attachments.Count), t.Tags, t.Channel));
}

public sealed record InboxPage(TicketQueue Queue, int Page, IReadOnlyDictionary<TicketQueue, int> Counts, IReadOnlyList<TicketLine> Lines)
{
    public int Pages => Math.Max(1, (Counts[Queue] + Inbox.PageSize - 1) / Inbox.PageSize);
}

/// <summary>A ticket as a row of a list.</summary>
public sealed record TicketLine(int Number, string Subject, TicketStatus Status, string Customer, string LastWords, bool LastIsOurs, DateTimeOffset UpdatedAt, DateTimeOffset? DueAt,
    int? AssigneeId, string? Assignee, int Files, string Tags, Channel Channel)
{
    public bool NeedsAnswer => Status is TicketStatus.New or TicketStatus.Waiting;
}

public sealed record CustomerHistory(int Total, DateTimeOffset? Since, IReadOnlyList<TicketLine> Tickets, IReadOnlyList<SentDocument> Sent);

public sealed record SentDocument(string Document, string Title, string Url, DateTimeOffset At, int TicketId);
