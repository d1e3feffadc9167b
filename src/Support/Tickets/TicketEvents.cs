using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace HelpCenter.Support.Tickets;

/// <summary>Something happened to a ticket.</summary>
public sealed record TicketEvent(int Number, int Version, int? By, bool IsNew = false);

/// <summary>Who listens hears what happens now. In this process; with several nodes this one class would ask the database's LISTEN/NOTIFY.</summary>
public sealed class TicketEvents
{
    private const int MostWaiting = 100;

    private readonly ConcurrentDictionary<Guid, Channel<TicketEvent>> _listeners = [];

    public void Tell(TicketEvent what)
    {
        foreach (var listener in _listeners.Values) listener.Writer.TryWrite(what);
    }

    public async IAsyncEnumerable<TicketEvent> ListenAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var id = Guid.NewGuid();
        var listener = System.Threading.Channels.Channel.CreateBounded<TicketEvent>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[id] = listener;
        try
        {
            while (await WaitAsync(listener.Reader, stop))
            {
                while (listener.Reader.TryRead(out var what)) yield return what;
            }
        }
        finally
        {
            _listeners.TryRemove(id, out _);
        }
    }

    // Being stopped is the usual end of listening, not an error.
    private static async Task<bool> WaitAsync(ChannelReader<TicketEvent> reader, CancellationToken stop)
    {
        try
        {
            return await reader.WaitToReadAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
