using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Letters;

/// <summary>Sends what is due; what fails is tried again later, and the reason is kept.</summary>
public sealed class SendLetters(SqliteStore store, TimeProvider clock)
{
    private const int AtOnce = 20;

    public async Task<int> SendAsync(Func<Letter, CancellationToken, Task> carry, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var now = clock.GetUtcNow();
        var due = await db.Letters.Where(l => l.SentAt == null && l.NextTryAt <= now).OrderBy(l => l.NextTryAt).Take(AtOnce).ToListAsync(stop);
        foreach (var letter in due)
        {
            try
            {
                await carry(letter, stop);
                letter.Sent(clock.GetUtcNow());
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                letter.Failed(e.Message, clock.GetUtcNow());
            }
            // One by one: a letter that has gone must not go again because the next one did not.
            await db.SaveChangesAsync(stop);
        }
        return due.Count(l => l.SentAt is not null);
    }
}
