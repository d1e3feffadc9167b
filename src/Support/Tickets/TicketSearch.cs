using System.Collections.Concurrent;
using HelpCenter.Morphology;
using HelpCenter.Search;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>Tickets are found by the same engine as articles: lemmas, typos, layout. The index is derived; losing it loses nothing.</summary>
public sealed class TicketSearch(SqliteStore store, TicketEvents events) : IDisposable
{
    public const string Open = "open";
    public const string Solved = "solved";
    private const int LongestTalk = 8000;

    private readonly TextAnalyzer _analyzer = new(MorphAnalyzer.Default);
    private readonly ConcurrentDictionary<int, byte> _changed = new();
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private volatile SearchIndex? _index;
    private Task? _listening;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, string? state, int take, CancellationToken stop)
    {
        var index = await CurrentAsync(stop);
        return index.Search(new SearchRequest(text) { Audience = Audience.Agents, Category = state, Take = take }).Hits;
    }

    /// <summary>Reads all tickets, so that whoever asks first does not wait for it.</summary>
    public Task PrepareAsync(CancellationToken stop) => CurrentAsync(stop);

    public static int NumberOf(SearchHit hit) => int.Parse(hit.Document.Id.AsSpan(hit.Document.Id.IndexOf(':') + 1), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<SearchIndex> CurrentAsync(CancellationToken stop)
    {
        if (_index is { } ready && _changed.IsEmpty) return ready;
        await _refreshing.WaitAsync(stop);
        try
        {
            if (_index is { } present && _changed.IsEmpty) return present;
            // Listening comes first: what happens while everything is read is read again.
            _listening ??= ListenAsync();
            return _index = _index is { } known ? await RenewAsync(known, stop) : SearchIndex.Build(await ReadAsync(null, stop), SearchSettings.Default, _analyzer);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    // Only the tickets that changed are read and analysed anew.
    private async Task<SearchIndex> RenewAsync(SearchIndex known, CancellationToken stop)
    {
        var changed = _changed.Keys.ToList();
        foreach (var number in changed) _changed.TryRemove(number, out _);
        try
        {
            return known.With(await ReadAsync(changed, stop), []);
        }
        catch
        {
            foreach (var number in changed) _changed[number] = 0;
            throw;
        }
    }

    private async Task ListenAsync()
    {
        // Without a version nothing of the ticket has changed: somebody only looks at it.
        await foreach (var what in events.ListenAsync(_stop.Token))
        {
            if (what.Version > 0) _changed[what.Number] = 0;
        }
    }

    private async Task<List<IndexedDocument>> ReadAsync(List<int>? numbers, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var tickets = db.Tickets.AsNoTracking().Include(t => t.Customer).Include(t => t.Messages.Where(m => m.Kind == MessageKind.Customer || m.Kind == MessageKind.Reply).OrderBy(m => m.Id)).AsSplitQuery();
        if (numbers is not null)
        {
            var ids = numbers.ConvertAll(Ticket.IdOf);
            tickets = tickets.Where(t => ids.Contains(t.Id));
        }
        return [.. (await tickets.ToListAsync(stop)).Select(t => _analyzer.Analyze(Document(t)))];
    }

    private static SearchDocument Document(Ticket ticket) => new()
    {
        Id = $"ticket:{ticket.Number}",
        Kind = DocumentKind.Ticket,
        Audience = Audience.Agents,
        Url = $"/agent/tickets/{ticket.Number}",
        Title = ticket.Subject,
        Keywords = [ticket.Customer.Name, ticket.Customer.Email, .. ticket.TagList],
        Category = ticket.Status == TicketStatus.Closed ? Solved : Open,
        Sections = [Talk(ticket, MessageKind.Customer), Talk(ticket, MessageKind.Reply)],
    };

    private static SearchSection Talk(Ticket ticket, MessageKind kind)
    {
        var text = string.Join('\n', ticket.Messages.Where(m => m.Kind == kind).Select(m => m.Body));
        return new SearchSection(kind == MessageKind.Reply ? "reply" : "", "", text.Length > LongestTalk ? text[..LongestTalk] : text, Audience.Agents);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _refreshing.Dispose();
    }
}
