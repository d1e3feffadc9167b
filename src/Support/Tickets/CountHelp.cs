using HelpCenter.Support.Learning;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>A question that an answer in the form settled before it was sent.</summary>
public sealed class Deflection
{
    public int Id { get; init; }
    /// <summary>Word of the form; one form counts once.</summary>
    public required string Key { get; init; }
    public required string Document { get; init; }
    public required string Question { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>«Это помогло» in the contact form, and its undoing.</summary>
public sealed class CountHelp(SqliteStore store, LearnFromReader learn, TimeProvider clock)
{
    private const int LongestQuestion = 2000;

    public async Task CountAsync(string key, string document, string question, string address, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        if (await db.Deflections.AnyAsync(d => d.Key == key, stop)) return;
        var text = MessageText.Clean(question);
        db.Deflections.Add(new Deflection { Key = key, Document = document, Question = text.Length > LongestQuestion ? text[..LongestQuestion] : text, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(stop);
        await learn.LearnAsync(Lesson.Helped, key, document, text, address, stop);
    }

    public async Task UndoAsync(string key, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        await db.Deflections.Where(d => d.Key == key).ExecuteDeleteAsync(stop);
        await learn.TakeBackAsync(Lesson.Helped, key, stop);
    }
}
