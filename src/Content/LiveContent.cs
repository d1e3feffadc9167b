using HelpCenter.Content.Linking;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content;

/// <summary>The folder as it is served now. <see cref="Current"/> is swapped by one assignment; readers never wait.</summary>
public sealed class LiveContent : IDisposable
{
    // While people write, the index changes again and again; what survives a restart can wait for them.
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(30);

    private readonly ContentCompiler _compiler;
    private readonly Lock _reloading = new();
    private volatile ContentSnapshot _current;
    private readonly Timer? _keeping;
    private LearnedWords _learned = LearnedWords.None;

    public LiveContent(ContentCompiler compiler, Action<int, int>? progress = null)
    {
        _compiler = compiler;
        _current = compiler.CompileAll(progress);
        if (compiler.KeptIndex is null) return;
        _keeping = new Timer(_ => TryKeepIndex());
        KeepIndexLater();
    }

    public ContentSnapshot Current => _current;

    /// <summary>Raised after a swap, on the thread that reloaded.</summary>
    public event Action<ContentSnapshot>? Changed;

    /// <summary>Compiles the named files (disk paths), or whatever differs when none is named. False when nothing changed.</summary>
    public bool Reload(IReadOnlyCollection<string>? diskPaths = null)
    {
        lock (_reloading)
        {
            var next = diskPaths is { Count: > 0 } ? _compiler.CompileChanged(diskPaths) : _compiler.IsStale() ? _compiler.CompileAll() : null;
            if (next is null) return false;
            Swap(next);
            return true;
        }
    }

    /// <summary>The folder on the disk.</summary>
    public string Folder => _compiler.Folder.Root;

    /// <summary>What a text would become as a file of the folder, before it is one, and what its author should mend.</summary>
    /// <param name="pictures">Those that would come with it.</param>
    public TriedText Try(string path, string text, IReadOnlyCollection<Picture> pictures)
    {
        lock (_reloading) return _compiler.Try(path, text, pictures);
    }

    /// <summary>Asks git for dates and former addresses, then publishes a snapshot that knows them. What it returns is why git refused, or nothing.</summary>
    public string ReadHistory(CancellationToken stop = default)
    {
        _compiler.History.Read(stop);
        lock (_reloading) Swap(_compiler.WithHistory());
        return _compiler.History.Refusal;
    }

    /// <summary>
    /// After a restart: reads the files that were taken on trust and reloads those that are otherwise than their stamps said.
    /// Returns how many.
    /// </summary>
    public int CheckTrusted(CancellationToken stop = default)
    {
        var breaches = _compiler.FindBreaches(stop);
        if (breaches.Count == 0) return 0;
        lock (_reloading)
        {
            if (_compiler.CompileBreaches(breaches) is { } next) Swap(next);
        }
        return breaches.Count;
    }

    /// <summary>Follows the folder until stopped. A failed reload is told and the last snapshot stays.</summary>
    public async Task WatchAsync(Action<Exception> failed, CancellationToken stop)
    {
        using var watcher = new FolderWatcher(_compiler.Folder.Root);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var changed = await watcher.NextAsync(stop);
                Reload(changed);
                if (_compiler.History.IsOutdated()) ReadHistory(stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                failed(e);
            }
        }
    }

    /// <summary>Search learns the words of those whom our texts helped; the folder and its version stay as they are.</summary>
    public void Teach(LearnedWords learned)
    {
        lock (_reloading)
        {
            _learned = learned;
            _current = Taught(_current);
        }
    }

    /// <summary>Why the index file was of no use at the start; empty when it was, or when there was none.</summary>
    public string IndexTrouble => _compiler.KeptIndex?.Trouble ?? "";

    /// <summary>Raised when the index file could not be written; search needs none.</summary>
    public event Action<Exception>? IndexNotKept;

    /// <summary>Writes the index file, if any is kept and it does not hold the present index yet.</summary>
    public void KeepIndex()
    {
        if (_compiler.KeptIndex is not { } kept) return;
        SearchIndex index;
        string lexicon;
        lock (_reloading) (index, lexicon) = (_current.Index, _compiler.Lexicon);
        kept.Write(index, lexicon);
    }

    private void TryKeepIndex()
    {
        try
        {
            KeepIndex();
        }
        catch (Exception e)
        {
            // On a timer nobody else would catch it, and no site goes down over a file that it does not need.
            IndexNotKept?.Invoke(e);
        }
    }

    private void KeepIndexLater()
    {
        if (_keeping is not null && !_compiler.KeptIndex!.Has(_current.Index)) _keeping.Change(s_quiet, Timeout.InfiniteTimeSpan);
    }

    private void Swap(ContentSnapshot next)
    {
        _current = _learned.Messages.Count == 0 ? next : Taught(next);
        KeepIndexLater();
        Changed?.Invoke(_current);
    }

    private ContentSnapshot Taught(ContentSnapshot snapshot) => snapshot with { Index = snapshot.Index.Taught(_learned) };

    /// <summary>What changed last is in the index file before the program ends.</summary>
    public void Dispose()
    {
        _keeping?.Dispose();
        TryKeepIndex();
        _compiler.Dispose();
    }
}

/// <param name="Page">Null when the text has errors.</param>
/// <param name="Site">What the page would be drawn with.</param>
public sealed record TriedText(ContentPage? Page, IReadOnlyList<ContentProblem> Problems, ContentSnapshot Site);
