using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Search;

namespace HelpCenter.Support.Walks;

/// <summary>
/// Counts how readers go through an algorithm on the site. Only counts are kept: neither a cookie nor an address. The page invents
/// a word for one walk; while it lasts the word is remembered here in memory, so that going on replaces what was counted before.
/// </summary>
public sealed class CountPublicWalk(SqliteStore store, LiveContent live) : IDisposable
{
    private const int MostWalks = 10_000;
    private static readonly TimeSpan s_life = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Tally> _open = [];
    private readonly Queue<(string Word, long At)> _order = [];
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <returns>False when there is no such algorithm or path.</returns>
    public async Task<bool> CountAsync(string address, string path, string word, bool isHandedOver, CancellationToken stop)
    {
        var content = live.Current;
        if (content.Addresses.Find(address) is not Destination.ToPage { Page: Algorithm algorithm } || !algorithm.IsVisibleTo(Audience.Public)) return false;
        var way = AlgorithmWalk.Follow(content, algorithm, path, Audience.Public);
        if (way.IsRepaired) return false;
        var tally = Tally.Of([.. way.Stops.Select(WalkedStep.Of)], isHandedOver);
        await _one.WaitAsync(stop);
        try
        {
            var before = _open.GetValueOrDefault(word) ?? Tally.Nothing;
            await using var db = await store.OpenAsync(stop);
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            await Tally.ReplaceAsync(db, before, tally, isPublic: true, stop);
            await whole.CommitAsync(stop);
            Remember(word, tally);
        }
        finally
        {
            _one.Release();
        }
        return true;
    }

    private void Remember(string word, Tally tally)
    {
        var now = Environment.TickCount64;
        if (!_open.ContainsKey(word)) _order.Enqueue((word, now));
        _open[word] = tally;
        while (_order.TryPeek(out var oldest) && (_order.Count > MostWalks || now - oldest.At > s_life.TotalMilliseconds)) _open.Remove(_order.Dequeue().Word);
    }

    public void Dispose() => _one.Dispose();
}
