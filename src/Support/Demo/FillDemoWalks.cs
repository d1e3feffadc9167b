using System.Text.Json;
using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Search;
using HelpCenter.Support.Learning;
using HelpCenter.Support.People;
using HelpCenter.Support.Tickets;
using HelpCenter.Support.Walks;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Demo;

/// <summary>Into a demo that <see cref="FillDemo"/> has filled: algorithms gone through, by agents and by readers, and what answers taught. Whatever the folder has no text for is left out.</summary>
public sealed class FillDemoWalks(SqliteStore store, ContentSnapshot content, TimeProvider clock)
{
    /// <returns>How many walks there are.</returns>
    public async Task<int> FillAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var story = Read();
        var count = 0;
        foreach (var told in story.Walks) count += await WalkAsync(db, told, stop) ? 1 : 0;
        foreach (var told in story.Readers) await CountAsync(db, told, stop);
        foreach (var told in story.Lessons) await TeachAsync(db, told, stop);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return count;
    }

    private async Task<bool> WalkAsync(SupportDb db, DemoWalk told, CancellationToken stop)
    {
        if (Follow(told.Algorithm, told.Path, Audience.Agents) is not { } way || await TicketAsync(db, told.Subject, stop) is not { } ticket) return false;
        var agent = told.Agent is null ? null : await db.Users.SingleAsync(p => p.Email == told.Agent, stop);
        var at = clock.GetUtcNow() - TimeSpan.FromMinutes(told.Ago);
        var walk = Walk.Start(ticket, way, agent, at);
        if (told.Paused && agent is not null) walk.Pause(agent, at);
        db.Walks.Add(walk);
        await db.SaveChangesAsync(stop);
        if (agent is not null) await Tally.ReplaceAsync(db, Tally.Nothing, Tally.Of(walk.Steps, false), isPublic: false, stop);
        return true;
    }

    private async Task CountAsync(SupportDb db, DemoReaders told, CancellationToken stop)
    {
        if (Follow(told.Algorithm, told.Path, Audience.Public) is not { } way) return;
        var steps = way.Stops.Select(WalkedStep.Of).ToList();
        for (var i = 0; i < told.Times; i++) await Tally.ReplaceAsync(db, Tally.Nothing, Tally.Of(steps, told.Handed), isPublic: true, stop);
    }

    private async Task TeachAsync(SupportDb db, DemoLesson told, CancellationToken stop)
    {
        if (content.Files.Page(told.Document) is not { } page || await TicketAsync(db, told.Subject, stop) is not { } ticket) return;
        var words = CommonWords.Of($"{ticket.Subject}\n{ticket.Messages[0].Body}", ticket.Customer.Name);
        if (words.Length == 0 || ticket.Messages.Find(m => m.Kind == MessageKind.Reply) is not { } reply) return;
        db.Citations.Add(new Citation { Ticket = ticket, Message = reply, Document = told.Document, Title = page.Title, Url = page.Url, At = reply.At });
        db.LearnedTexts.Add(new LearnedText { Document = told.Document, Text = words, Person = $"customer:{ticket.CustomerId}", Ticket = ticket, Message = reply, At = reply.At });
    }

    private AlgorithmWalk? Follow(string file, string path, Audience audience) =>
        content.Files.Page(file) is Algorithm algorithm && algorithm.IsVisibleTo(audience) && AlgorithmWalk.Follow(content, algorithm, path, audience) is { IsRepaired: false } way ? way : null;

    private static Task<Ticket?> TicketAsync(SupportDb db, string subject, CancellationToken stop) => TicketStore.Whole(db).FirstOrDefaultAsync(t => t.Subject == subject, stop);

    private static DemoWalks Read()
    {
        using var stream = typeof(FillDemoWalks).Assembly.GetManifestResourceStream("demo-walks.json")!;
        return JsonSerializer.Deserialize<DemoWalks>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record DemoWalks(IReadOnlyList<DemoWalk> Walks, IReadOnlyList<DemoReaders> Readers, IReadOnlyList<DemoLesson> Lessons);
    private sealed record DemoWalk(string Subject, string Algorithm, string Path, double Ago, string? Agent = null, bool Paused = false);
    private sealed record DemoReaders(string Algorithm, string Path, int Times, bool Handed = false);
    private sealed record DemoLesson(string Subject, string Document);
}
