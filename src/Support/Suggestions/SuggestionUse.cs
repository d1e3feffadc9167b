using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Suggestions;

public enum UseKind : byte { Inserted, Removed, Opened, NothingFits, Sent, Left }

/// <summary>What an agent did with a suggestion. <see cref="UseKind.Sent"/>: it stood in the reply that went out. <see cref="UseKind.Left"/>: opened and left. What is asked and not written shows in <see cref="UseKind.NothingFits"/>.</summary>
public sealed class SuggestionUse
{
    public int Id { get; init; }
    public UseKind Kind { get; init; }
    public int TicketId { get; init; }
    public int EmployeeId { get; init; }
    /// <summary>Empty when nothing fitted.</summary>
    public string Document { get; init; } = "";
    /// <summary>The words it was offered for.</summary>
    public string Question { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Writes down what was inserted, opened, removed, or that nothing fitted.</summary>
public sealed class RecordUse(SqliteStore store, TimeProvider clock)
{
    private const int LongestQuestion = 1000;

    public async Task RecordAsync(UseKind kind, int ticket, int employee, string document, string question, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        db.SuggestionUses.Add(new SuggestionUse
        {
            Kind = kind,
            TicketId = Tickets.Ticket.IdOf(ticket),
            EmployeeId = employee,
            Document = document.Length > 400 ? "" : document,
            Question = question.Length > LongestQuestion ? question[..LongestQuestion] : question,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(stop);
    }

    public async Task<int> CountAsync(UseKind kind, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        return await db.SuggestionUses.CountAsync(u => u.Kind == kind, stop);
    }
}
