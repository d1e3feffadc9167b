using HelpCenter.Support.Leases;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Letters;

/// <summary>Sends what is due; what fails is tried again later, and the reason is kept. Of several copies of the program one sends at a time.</summary>
public sealed class SendLetters(SqliteStore store, LeaseDesk leases, TimeProvider clock)
{
    private const string Job = "letters";
    private const int AtOnce = 20;
    // Longer than the slowest letter: a copy that dies gives its turn away after this time.
    private static readonly TimeSpan s_turn = TimeSpan.FromMinutes(2);

    /// <returns>How many went.</returns>
    public async Task<int> SendAsync(Func<Letter, CancellationToken, Task> carry, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var now = clock.GetUtcNow();
        if (!await db.Letters.AnyAsync(l => l.SentAt == null && l.NextTryAt <= now, stop) || !await leases.TryTakeAsync(Job, s_turn, stop)) return 0;
        // Read under the lease: another copy may have sent some just before.
        var due = await db.Letters.Where(l => l.SentAt == null && l.NextTryAt <= now).OrderBy(l => l.NextTryAt).Take(AtOnce).ToListAsync(stop);
        foreach (var letter in due)
        {
            if (!await leases.TryTakeAsync(Job, s_turn, stop)) break;
            await SendAsync(letter, carry, stop);
            // One by one: a letter that has gone must not go again because the next one did not.
            await db.SaveChangesAsync(CancellationToken.None);
        }
        await leases.GiveBackAsync(Job, CancellationToken.None);
        return due.Count(l => l.SentAt is not null);
    }

    private async Task SendAsync(Letter letter, Func<Letter, CancellationToken, Task> carry, CancellationToken stop)
    {
        try
        {
            await carry(letter, stop);
            letter.Sent(clock.GetUtcNow());
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            letter.Failed(e.Message, clock.GetUtcNow());
        }
    }
}
