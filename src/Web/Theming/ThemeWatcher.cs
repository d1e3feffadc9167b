namespace HelpCenter.Web.Theming;

/// <summary>Calls back a moment after theme files changed. Watchers miss events on network and container mounts, so every few seconds the dates are compared too.</summary>
internal sealed class ThemeWatcher : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(3);

    private readonly IReadOnlyList<string> _roots;
    private readonly Action _changed;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly ITimer _soon;
    private readonly ITimer _look;
    private string _stamp = "";

    public ThemeWatcher(IReadOnlyList<string> roots, TimeProvider clock, Action changed)
    {
        _roots = roots;
        _changed = changed;
        _stamp = Stamp();
        _soon = clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _look = clock.CreateTimer(_ => Look(), null, s_look, s_look);
        foreach (var root in roots) _watchers.Add(Watch(root));
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _soon.Dispose();
        _look.Dispose();
    }

    private FileSystemWatcher Watch(string root)
    {
        var watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Soon();
        watcher.Created += (_, _) => Soon();
        watcher.Deleted += (_, _) => Soon();
        watcher.Renamed += (_, _) => Soon();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>Editors write a file in several strokes: the last one counts.</summary>
    private void Soon() => _soon.Change(s_pause, Timeout.InfiniteTimeSpan);

    private void Look()
    {
        lock (_watchers)
        {
            var stamp = Stamp();
            if (stamp == _stamp) return;
            _stamp = stamp;
            _changed();
        }
    }

    private string Stamp()
    {
        try
        {
            var files = _roots.SelectMany(root => new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories));
            return string.Join('\n', files.Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal));
        }
        catch (IOException)
        {
            return _stamp;
        }
    }
}
