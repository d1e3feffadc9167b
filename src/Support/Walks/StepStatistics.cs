using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Walks;

/// <summary>How an algorithm is walked: where people come, what they answer, where they stop.</summary>
public sealed class StepStatistics(SqliteStore store)
{
    /// <param name="version">Only this text of the algorithm; null for all there were.</param>
    public async Task<StepCounts> ReadAsync(string algorithm, string? version, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var rows = await db.StepCounts.AsNoTracking().Where(c => c.Algorithm == algorithm && (version == null || c.Version == version))
            .GroupBy(c => new { c.Step, c.Choice, c.Event, c.IsPublic }).Select(g => new { g.Key, Count = g.Sum(c => c.Count) }).ToListAsync(stop);
        return new StepCounts(rows.ToDictionary(r => (r.Key.Step, r.Key.Choice, r.Key.Event, r.Key.IsPublic), r => r.Count));
    }
}

/// <summary>Counts of one algorithm. At every step: entered = answered + left + ended there.</summary>
public sealed class StepCounts(IReadOnlyDictionary<(string Step, string Choice, StepEvent Event, bool IsPublic), int> counts)
{
    public bool IsEmpty => counts.Count == 0;

    public int Of(string step, StepEvent what, bool isPublic) => counts.GetValueOrDefault((step, "", what, isPublic));

    public int Chosen(string step, string choice, bool isPublic) => counts.GetValueOrDefault((step, choice, StepEvent.Chosen, isPublic));
}
