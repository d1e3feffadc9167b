using HelpCenter.Content.Algorithms;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Walks;

/// <summary>What one walk adds to the counts. A walk that goes on or changes an answer takes back what it said before, so the counts always add up.</summary>
public sealed class Tally
{
    private readonly Dictionary<TallyKey, int> _counts = [];

    public static Tally Nothing { get; } = new();

    public static Tally Of(IReadOnlyList<WalkedStep> steps, bool isHandedOver)
    {
        var tally = new Tally();
        foreach (var step in steps)
        {
            tally.Add(step, "", StepEvent.Entered);
            if (step.Answer.Length > 0) tally.Add(step, step.Answer, StepEvent.Chosen);
            else if (step.Outcome is not null || ReferenceEquals(step, steps[^1])) tally.Add(step, "", End(step, isHandedOver));
        }
        return tally;
    }

    /// <summary>Writes the difference. The caller has a transaction open, so that a walk and its counts are kept together.</summary>
    internal static async Task ReplaceAsync(SupportDb db, Tally before, Tally after, bool isPublic, CancellationToken stop)
    {
        foreach (var key in before._counts.Keys.Union(after._counts.Keys))
        {
            var change = after._counts.GetValueOrDefault(key) - before._counts.GetValueOrDefault(key);
            if (change != 0) await AddAsync(db, key, change, isPublic, stop);
        }
        await db.SaveChangesAsync(stop);
    }

    private static async Task AddAsync(SupportDb db, TallyKey key, int change, bool isPublic, CancellationToken stop)
    {
        var rows = db.StepCounts.Where(c => c.Algorithm == key.Algorithm && c.Version == key.Version && c.Step == key.Step && c.Choice == key.Choice && c.Event == key.Event && c.IsPublic == isPublic);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, c => c.Count + change), stop) > 0) return;
        db.StepCounts.Add(new StepCount { Algorithm = key.Algorithm, Version = key.Version, Step = key.Step, Choice = key.Choice, Event = key.Event, IsPublic = isPublic, Count = change });
    }

    private void Add(WalkedStep step, string choice, StepEvent what)
    {
        var key = new TallyKey(step.Algorithm, step.Version, step.Step, choice, what);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    private static StepEvent End(WalkedStep last, bool isHandedOver) => last.Outcome switch
    {
        Outcome.Solved => StepEvent.Solved,
        Outcome.HandOver => StepEvent.HandedOver,
        Outcome.NotSolved => StepEvent.NotSolved,
        _ => isHandedOver ? StepEvent.HandedOver : StepEvent.Left,
    };

    private readonly record struct TallyKey(string Algorithm, string Version, string Step, string Choice, StepEvent Event);
}
