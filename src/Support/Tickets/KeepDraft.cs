using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>Nothing typed is lost: the draft of a reply and of a note, one of each for every agent and ticket.</summary>
public sealed class KeepDraft(SqliteStore store, TimeProvider clock)
{
    public async Task<DateTimeOffset> KeepAsync(int ticket, int employee, bool isNote, string text, string cited, CancellationToken stop)
    {
        if (text.Length > Message.Longest * 2) throw new ActionRefused("Черновик слишком длинный, чтобы его сохранить.");
        await using var db = await store.OpenAsync(stop);
        var id = Ticket.IdOf(ticket);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.TicketId == id && d.EmployeeId == employee && d.IsNote == isNote, stop);
        if (text.Trim().Length == 0)
        {
            if (draft is not null) db.Drafts.Remove(draft);
        }
        else
        {
            if (draft is null) db.Drafts.Add(draft = new TicketDraft { TicketId = id, EmployeeId = employee, IsNote = isNote });
            (draft.Text, draft.Cited, draft.At) = (text, cited.Length <= 20_000 ? cited : "", clock.GetUtcNow());
        }
        await db.SaveChangesAsync(stop);
        return clock.GetUtcNow();
    }

    public async Task<IReadOnlyList<TicketDraft>> FindAsync(int ticket, int employee, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var id = Ticket.IdOf(ticket);
        return await db.Drafts.AsNoTracking().Where(d => d.TicketId == id && d.EmployeeId == employee).ToListAsync(stop);
    }
}
