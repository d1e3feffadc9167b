using System.Threading.Channels;

namespace HelpCenter.Content.Sources;

/// <summary>
/// Tells which files changed, gathered until the folder is quiet for a moment. Watchers miss events on network and container
/// mounts, so every few seconds an empty batch asks to compare stamps.
/// </summary>
public sealed class FolderWatcher : IDisposable
{
    /// <summary>Editors write a file in several strokes; a save is over when nothing happened for this long.</summary>
    public static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan StampCheck = TimeSpan.FromSeconds(5);

    private readonly Channel<string> _events = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly FileSystemWatcher _watcher;

    public FolderWatcher(string root)
    {
        _watcher = new FileSystemWatcher(root)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Changed += (_, e) => _events.Writer.TryWrite(e.FullPath);
        _watcher.Created += (_, e) => _events.Writer.TryWrite(e.FullPath);
        _watcher.Deleted += (_, e) => _events.Writer.TryWrite(e.FullPath);
        _watcher.Renamed += (_, e) =>
        {
            _events.Writer.TryWrite(e.OldFullPath);
            _events.Writer.TryWrite(e.FullPath);
        };
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for the next batch of disk paths; an empty one means: compare the stamps of everything.</summary>
    public async Task<IReadOnlyCollection<string>> NextAsync(CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(StampCheck);
        var batch = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            batch.Add(await _events.Reader.ReadAsync(timer.Token));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return [];
        }
        var deadline = DateTime.UtcNow + LongestWait;
        do
        {
            await Task.Delay(Debounce, stop);
            var before = batch.Count;
            while (_events.Reader.TryRead(out var path)) batch.Add(path);
            if (batch.Count == before) break;
        }
        while (DateTime.UtcNow < deadline);
        batch.RemoveWhere(p => p.Contains("/.git/", StringComparison.Ordinal) || p.EndsWith("/.git", StringComparison.Ordinal));
        return batch;
    }

    public void Dispose() => _watcher.Dispose();
}
