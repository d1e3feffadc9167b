using System.Text;
using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Checks;
using HelpCenter.Content.Compiling;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Settings;
using HelpCenter.Content.Sources;
using HelpCenter.Morphology;
using HelpCenter.Morphology.Lexicon;
using HelpCenter.Search;

namespace HelpCenter.Content;

/// <summary>
/// Folder → snapshot: list the files, compile those that changed, build the tree, the addresses and the index.
/// One caller at a time; the snapshots it gives are immutable and free of it.
/// </summary>
public sealed class ContentCompiler : IDisposable
{
    private readonly ContentFolder _folder;
    private readonly CompileCache? _cache;
    private readonly GitHistory _history;
    private readonly Dictionary<string, FileEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledFile> _files = new(StringComparer.Ordinal);
    private FolderSettings _settings = new();
    private IReadOnlyList<ContentProblem> _lexiconProblems = [];
    private MorphAnalyzer? _words;
    private TextAnalyzer? _analyzer;
    private readonly HashSet<string> _gone = [];
    private readonly FileOrder _order = new();
    private readonly FileCompiler _compiler;
    private SnapshotBuilder? _builder;
    private ContentSnapshot? _last;
    private bool _hadClashes;
    private long _version;

    /// <param name="cacheFile">Where compiled files survive a restart; null to keep nothing.</param>
    /// <param name="indexFile">Where the index survives it; null to build it at every start.</param>
    public ContentCompiler(string root, string? cacheFile = null, string? indexFile = null)
    {
        _folder = new ContentFolder(root);
        _history = new GitHistory(_folder.Root);
        KeptIndex = indexFile is null ? null : new KeptIndex(indexFile);
        _cache = cacheFile is null ? null : new CompileCache(cacheFile);
        _compiler = new FileCompiler(_cache);
    }

    public ContentFolder Folder => _folder;

    public GitHistory History => _history;

    /// <summary>The index file; null when none is kept.</summary>
    public KeptIndex? KeptIndex { get; }

    /// <summary>Looks at the whole folder. <paramref name="progress"/> hears how many files are done of how many.</summary>
    public ContentSnapshot CompileAll(Action<int, int>? progress = null)
    {
        // The dictionary takes as long to read as the folder to list.
        var dictionary = Task.Run(static () => MorphAnalyzer.Default);
        var stored = _last is null && KeptIndex is { } kept ? Task.Run(kept.Read) : null;
        var listed = _folder.List();
        _entries.Clear();
        foreach (var entry in listed) _entries[entry.Path] = entry;
        UseSettings(FolderSettings.Read(_entries));
        _analyzer ??= new TextAnalyzer(dictionary.Result);
        if (stored is not null) _analyzer = KeptIndex!.AnalyzerFor(stored.Result, _settings.Lexicon, _words ?? dictionary.Result) ?? _analyzer;
        if (_last is null) RememberGone();
        var removed = _files.Keys.Where(f => !_entries.ContainsKey(f) || !IsPage(f)).ToList();
        return Assemble(CompileFiles([.. listed.Where(e => IsPage(e.Path))], removed, progress), isWhole: true);
    }

    // The project's own words change what every text means to search.
    private void UseSettings(FolderSettings settings)
    {
        if (settings.Lexicon != _settings.Lexicon)
        {
            _words = settings.LoadWords();
            _analyzer = new TextAnalyzer(_words);
            _lexiconProblems = [.. _words.LexiconProblems.Select(p =>
                new ContentProblem("lexicon.txt", p.Line, Severity.Warning, "lexicon", p.Message, "Напишите «слово как образец», где образец есть в словаре."))];
        }
        settings.Problems.AddRange(_lexiconProblems);
        _settings = settings;
    }

    /// <summary>The present content with what is known of its past by now; the folder is looked at too.</summary>
    public ContentSnapshot WithHistory() => _last is null || IsStale() ? CompileAll() : Assemble(Changes.None, isWhole: false, hasNewPast: true);

    /// <summary>Looks at these files only (disk paths); null when nothing that matters changed.</summary>
    public ContentSnapshot? CompileChanged(IReadOnlyCollection<string> diskPaths)
    {
        if (_last is null) return CompileAll();
        var pages = new List<FileEntry>();
        var removed = new List<string>();
        foreach (var diskPath in diskPaths)
        {
            var path = _folder.PathBelow(diskPath);
            var entry = _folder.Find(diskPath);
            if (FolderSettings.IsSettings(path) || Directory.Exists(diskPath) || IncludedSomewhere(path)) return CompileAll();
            if (entry is { } found && (!_entries.TryGetValue(path, out var known) || known.Stamp != found.Stamp))
            {
                if (known.Path is null && ContentKinds.Of(path) == ContentKind.Algorithm) pages.AddRange(WaitingAlgorithms());
                _entries[path] = found;
                if (IsPage(path)) pages.Add(found);
                else if (PictureShelf.IsPicture(path)) return CompileAll();
            }
            else if (entry is null && _entries.Remove(path))
            {
                if (!_files.ContainsKey(path)) return CompileAll();
                removed.Add(path);
            }
            else if (entry is null && _files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal)))
            {
                return CompileAll();
            }
        }
        var changes = CompileFiles(pages, removed, null);
        return changes.IsEmpty ? null : Assemble(changes, isWhole: false);
    }

    /// <summary>What the content says of words beside the dictionary.</summary>
    internal string Lexicon => _settings.Lexicon;

    /// <summary>What a text would become as the file <paramref name="path"/>; nothing is kept.</summary>
    public TriedText Try(string path, string text, IReadOnlyCollection<Picture> pictures)
    {
        var site = (_last ?? CompileAll()).With(pictures);
        var bytes = Encoding.UTF8.GetBytes(text);
        var entry = new FileEntry(path, Path.Combine(_folder.Root, path), bytes.Length, DateTime.UnixEpoch);
        var compiled = NewCompiler().Compile(entry, bytes, ContentHash.Of(bytes), null, FileStamp.None);
        var problems = SiteCheck.RunOn(compiled, [.. _files.Values], _settings, site.AgentLinks, site.Index);
        return new(compiled.Page, problems, site);
    }

    /// <summary>Whether the disk differs from what was compiled: catches what a watcher missed.</summary>
    public bool IsStale()
    {
        var listed = _folder.List();
        return listed.Count != _entries.Count || listed.Any(e => !_entries.TryGetValue(e.Path, out var known) || known.Stamp != e.Stamp);
    }

    /// <inheritdoc cref="FileCompiler.FindBreaches"/>
    internal List<TrustedFile> FindBreaches(CancellationToken stop) => _compiler.FindBreaches(stop);

    /// <summary>Compiles these files whatever their stamps say.</summary>
    internal ContentSnapshot? CompileBreaches(List<TrustedFile> breaches)
    {
        foreach (var (entry, hash) in breaches)
        {
            if (!_files.TryGetValue(entry.Path, out var file) || file.Hash != hash || !_entries.ContainsKey(entry.Path)) continue;
            _files[entry.Path] = file with { Stamp = FileStamp.None };
            _entries[entry.Path] = entry with { Length = FileStamp.None.Length };
        }
        return CompileChanged(breaches.ConvertAll(breach => breach.Entry.DiskPath));
    }

    private bool IsPage(string path) =>
        ContentFolder.IsMarkdown(path) && !ContentFolder.IsHidden(path) && (!_settings.Site.HasLayout || ContentKinds.Of(path) != ContentKind.None);

    // They could not be served for want of an algorithm that they enter; it may be the one that has come.
    private IEnumerable<FileEntry> WaitingAlgorithms() =>
        _files.Values.Where(f => f.Problems.Any(p => p.Code == SubAlgorithmCheck.Code) && _entries.ContainsKey(f.File)).Select(f => _entries[f.File]);

    private bool IncludedSomewhere(string path) =>
        ContentFolder.IsHidden(path) && ContentFolder.IsMarkdown(path) && _files.Values.Any(f => f.Page?.Markup.Included.Contains(path) == true);

    // Made anew for every compile: it remembers what include tags brought.
    private PageCompiler NewCompiler() => new(_settings, _analyzer!, new IncludedFiles(_entries));

    private Changes CompileFiles(List<FileEntry> entries, List<string> removed, Action<int, int>? progress)
    {
        var compiler = NewCompiler();
        var compiled = new CompiledFile?[entries.Count];
        var done = 0;
        Parallel.For(0, entries.Count, i =>
        {
            compiled[i] = _compiler.Compile(compiler, entries[i], _files.GetValueOrDefault(entries[i].Path));
            var now = Interlocked.Increment(ref done);
            if (now % 64 == 0 || now == entries.Count) progress?.Invoke(now, entries.Count);
        });
        var changes = new Changes([], [], removed, []);
        foreach (var file in compiled)
        {
            if (file is null) continue;
            var old = _files.GetValueOrDefault(file.File);
            _files[file.File] = file;
            _gone.Remove(file.File);
            if (ReferenceEquals(old?.Documents, file.Documents) && ReferenceEquals(old?.Problems, file.Problems)) continue;
            changes.Files.Add(file);
            if (old is not null) changes.Former[file.File] = old;
            // Questions that a changed file no longer has.
            if (old is not null) changes.RemovedDocuments.AddRange(old.Documents.Select(d => d.Document.Id).Except(file.Documents.Select(d => d.Document.Id)));
        }
        return changes;
    }

    private ContentSnapshot Assemble(Changes changes, bool isWhole, bool hasNewPast = false)
    {
        foreach (var file in changes.RemovedFiles)
        {
            if (!_files.Remove(file, out var old)) continue;
            changes.Former[file] = old;
            changes.RemovedDocuments.AddRange(old.Documents.Select(d => d.Document.Id));
            if (IsForEverybody(old.Page)) _gone.Add(file);
        }
        // Whatever fails below, the next snapshot is begun anew.
        var former = isWhole ? null : _builder;
        _builder = null;
        if (former is not null && !hasNewPast && OnlyInsides(changes)) return Swap(changes, former);
        var builder = new SnapshotBuilder(_settings, _order.With(changes, _files), former, changes);
        var isFresh = _last is null || isWhole || !hasNewPast && (builder.HasClashes || _hadClashes);
        _hadClashes = builder.HasClashes;
        var index = isFresh
            ? FreshIndex([.. builder.Documents])
            : IndexWith(changes);
        var pictures = isWhole || _last is null ? new PictureShelf(_entries.Values) : _last.Pictures;
        _last = builder.Build(++_version, index, pictures, _history, GoneFiles());
        _builder = builder;
        return _last;
    }

    private SearchIndex FreshIndex(List<IndexedDocument> documents) =>
        (_last is null ? KeptIndex?.Restore(documents, _settings.Search, _analyzer!) : null) ?? SearchIndex.Build(documents, _settings.Search, _analyzer!);

    private SearchIndex IndexWith(Changes changes) => _last!.Index.With([.. changes.Files.SelectMany(f => f.Documents)], changes.RemovedDocuments);

    // Nothing that other pages, the tree or addresses would feel.
    private bool OnlyInsides(Changes changes) =>
        !_hadClashes && changes.RemovedFiles.Count == 0 && changes.Files.TrueForAll(file => PageSwap.IsEnough(changes.Former.GetValueOrDefault(file.File), file));

    private ContentSnapshot Swap(Changes changes, SnapshotBuilder builder)
    {
        _last = builder.Swap(_last!, changes, _order.With(changes.Files), ++_version, IndexWith(changes));
        _builder = builder;
        return _last;
    }

    // What was deleted while the program did not run.
    private void RememberGone()
    {
        var compiler = NewCompiler();
        foreach (var file in (_cache?.KnownFiles ?? []).Where(f => !_entries.ContainsKey(f)))
        {
            var entry = new FileEntry(file, Path.Combine(_folder.Root, file), 0, DateTime.UnixEpoch);
            if (_cache!.FindLast(file) is { } cached && IsForEverybody(compiler.Restore(entry, cached, _cache).Page)) _gone.Add(file);
        }
    }

    // Of any other page not even that it existed is told.
    private static bool IsForEverybody(ContentPage? page) => page is { Audience: Audience.Public, Status: not PageStatus.Draft };

    private IEnumerable<string> GoneFiles() => _gone.Where(f => !_entries.ContainsKey(f));

    public void Dispose() => _cache?.Dispose();
}
