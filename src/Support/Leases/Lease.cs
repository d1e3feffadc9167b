using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Leases;

/// <summary>A row that says which copy of the program does a job of the background now.</summary>
public sealed class Lease
{
    public const int LongestName = 40;

    public required string Name { get; init; }
    public required string Holder { get; init; }
    public DateTimeOffset Until { get; init; }

    internal static void Describe(ModelBuilder model) => model.Entity<Lease>(lease =>
    {
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(LongestName);
        lease.Property(l => l.Holder).HasMaxLength(LongestName);
    });
}

/// <summary>Takes leases for this copy of the program. Whoever dies with one loses it when its time is over.</summary>
public sealed class LeaseDesk(SqliteStore store, TimeProvider clock)
{
    private readonly string _me = Guid.NewGuid().ToString("N");

    /// <summary>True when the job is ours for <paramref name="time"/> from now; asking again prolongs it.</summary>
    public async Task<bool> TryTakeAsync(string name, TimeSpan time, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var now = clock.GetUtcNow();
        // One statement, so that of two who ask at once one only is told yes.
        var taken = await db.Leases.Where(l => l.Name == name && (l.Holder == _me || l.Until <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, _me).SetProperty(l => l.Until, now + time), stop);
        if (taken > 0) return true;
        if (await db.Leases.AnyAsync(l => l.Name == name, stop)) return false;
        db.Leases.Add(new Lease { Name = name, Holder = _me, Until = now + time });
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException e) when (SqliteStore.IsTaken(e))
        {
            return false;
        }
    }

    /// <summary>Lets the next copy begin at once.</summary>
    public async Task GiveBackAsync(string name, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        await db.Leases.Where(l => l.Name == name && l.Holder == _me).ExecuteDeleteAsync(stop);
    }
}
