using System.Threading.Channels;
using HelpCenter.Content;
using HelpCenter.Search;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Learning;

/// <summary>Brings what was learned into the index: at the start, soon after every change, and when another program changed the database.</summary>
public sealed class TeachSearch(SqliteStore store, LiveContent live)
{
    private const int MostTexts = 20_000;
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(20);
    // Lessons come in bunches; the index is taught once for all of them.
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(500);

    private readonly Channel<byte> _wishes = System.Threading.Channels.Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile LearnedBook _book = LearnedBook.Empty;
    private (int Count, int Last) _stamp = (0, 0);

    /// <summary>What is known now, for explanations.</summary>
    public LearnedBook Book => _book;

    /// <summary>Something was learned or forgotten.</summary>
    public void Soon() => _wishes.Writer.TryWrite(0);

    public async Task RunAsync(Action<Exception> failed, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ApplyAsync(stop);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed(e);
            }
            await Task.Delay(s_rest, stop);
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(stop);
            wait.CancelAfter(s_look);
            try
            {
                await _wishes.Reader.ReadAsync(wait.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
            }
        }
    }

    /// <summary>Reads the lessons, when they have changed, and teaches the index.</summary>
    public async Task ApplyAsync(CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var stamp = (await db.LearnedTexts.CountAsync(stop), await db.LearnedTexts.MaxAsync(t => (int?)t.Id, stop) ?? 0);
        if (stamp == _stamp) return;
        var texts = await db.LearnedTexts.AsNoTracking().OrderByDescending(t => t.Id).Take(MostTexts).ToListAsync(stop);
        texts.Reverse();
        var book = LearnedBook.Of(texts);
        live.Teach(book.Words);
        (_book, _stamp) = (book, stamp);
    }
}
