using System.Collections.Concurrent;
using System.Text;
using HelpCenter.Content.Sources;
using HelpCenter.Search;
using Microsoft.Win32.SafeHandles;

namespace HelpCenter.Content.Compiling;

/// <summary>
/// Compiled files that survive a restart: an append-only log, newest record of a path wins. Always disposable: a damaged
/// tail is cut off, a damaged record is compiled anew, a log of another build is begun afresh, one that is mostly dead is
/// written anew when it is opened.
/// </summary>
internal sealed class CompileCache : IDisposable
{
    private const int LargestKept = 1 << 20;
    private const int WorthCompacting = 256 << 10;

    [ThreadStatic] private static MemoryStream? t_record;

    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly SafeFileHandle _file;
    private readonly Lock _writing = new();
    private long _end;

    /// <param name="Stamp">The stamp the file had when it was read, or got since; that of a record may be older.</param>
    private readonly record struct Place(long Offset, CacheRecord Record, FileStamp Stamp)
    {
        public bool IsRestamped => Stamp != Record.Stamp;
    }

    public CompileCache(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = Open(path);
        var build = BuildMark();
        _end = build.Length;
        if (StartsWith(build)) Scan(RandomAccess.GetLength(_file));
        else Restart(build);
        if (!IsMostlyDead()) return;
        WriteLiving(path + ".new", build);
        _file.Dispose();
        File.Move(path + ".new", path, overwrite: true);
        _file = Open(path);
        _places.Clear();
        _end = build.Length;
        Scan(RandomAccess.GetLength(_file));
    }

    /// <summary>The entry of exactly these bytes, or null.</summary>
    public CacheEntry? Find(string file, ContentHash hash) =>
        _places.TryGetValue(file, out var place) && place.Record.Hash == hash ? Read(file, place) : null;

    /// <summary>The entry of a file whose stamp says that it is the one that was compiled; its bytes were not looked at.</summary>
    public CacheEntry? FindUnread(FileEntry entry) =>
        _places.TryGetValue(entry.Path, out var place) && place.Stamp == entry.Stamp ? Read(entry.Path, place) : null;

    /// <summary>The newest good version of a file, whatever it looks like now.</summary>
    public CacheEntry? FindLast(string file) => _places.TryGetValue(file, out var place) ? Read(file, place) : null;

    /// <summary>What word analysis found in exactly these bytes, or null.</summary>
    public byte[]? FindWords(string file, ContentHash hash)
    {
        if (!_places.TryGetValue(file, out var place) || place.Record.Hash != hash) return null;
        var words = Take(place.Offset + place.Record.WordsStart, place.Record.WordsLength);
        return words is not null && Checksum.Of(words) == place.Record.WordsCheck ? words : null;
    }

    /// <summary>Files that were compiled once, gone ones too.</summary>
    public IEnumerable<string> KnownFiles => _places.Keys;

    /// <param name="stamp">None when it does not vouch for the bytes.</param>
    public void Add(string file, FileStamp stamp, CacheEntry entry, IReadOnlyList<IndexedDocument> documents)
    {
        if (t_record is not { Capacity: <= LargestKept }) t_record = new MemoryStream();
        Append(CacheRecord.Write(t_record, file, entry.Hash, stamp, body => WriteBody(body, entry), words => CachedWords.Write(documents, words)), t_record);
    }

    /// <summary>The same bytes have another stamp now.</summary>
    public void Restamp(string file, ContentHash hash, FileStamp stamp)
    {
        if (stamp == FileStamp.None || !_places.TryGetValue(file, out var place) || place.Record.Hash != hash || place.Stamp == stamp) return;
        var bytes = new MemoryStream();
        Append(CacheRecord.Write(bytes, file, hash, stamp, null, null), bytes);
    }

    private void Append(CacheRecord record, MemoryStream bytes)
    {
        lock (_writing)
        {
            RandomAccess.Write(_file, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), _end);
            Know(record, _end);
            _end += record.Length;
        }
    }

    private void Know(CacheRecord record, long offset)
    {
        if (!record.IsStampOnly) _places[record.File] = new(offset, record, record.Stamp);
        else if (_places.TryGetValue(record.File, out var place) && place.Record.Hash == record.Hash) _places[record.File] = place with { Stamp = record.Stamp };
    }

    private static void WriteBody(Stream stream, CacheEntry entry)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        entry.Write(writer);
    }

    private CacheEntry? Read(string file, Place place)
    {
        var record = place.Record;
        if (Take(place.Offset, record.WordsStart) is not { } bytes || !record.Matches(bytes) || record.File != file) return null;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, record.BodyStart, bytes.Length - record.BodyStart, false));
            return CacheEntry.Read(record.Hash, reader);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private byte[]? Take(long offset, int length)
    {
        try
        {
            var bytes = GC.AllocateUninitializedArray<byte>(length);
            return RandomAccess.Read(_file, bytes, offset) == length ? bytes : null;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    private void Scan(long length)
    {
        var head = new byte[CacheRecord.LongestHead];
        while (CacheRecord.ReadHead(head.AsSpan(0, RandomAccess.Read(_file, head, _end))) is { } record && _end + record.Length <= length)
        {
            Know(record, _end);
            _end += record.Length;
        }
    }

    private bool IsMostlyDead()
    {
        var living = _places.Values.Sum(place => (long)place.Record.Length);
        return _end > WorthCompacting && _end - living > living;
    }

    // Whoever is stopped in the middle leaves the old log as it was.
    private void WriteLiving(string path, byte[] build)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        file.Write(build);
        foreach (var place in _places.Values.OrderBy(place => place.Offset))
        {
            if (Take(place.Offset, place.Record.Length) is not { } bytes) continue;
            file.Write(bytes);
            if (!place.IsRestamped) continue;
            var stamp = new MemoryStream();
            CacheRecord.Write(stamp, place.Record.File, place.Record.Hash, place.Stamp, null, null);
            file.Write(stamp.GetBuffer().AsSpan(0, (int)stamp.Length));
        }
        file.Flush(flushToDisk: true);
    }

    private bool StartsWith(byte[] build)
    {
        var start = new byte[build.Length];
        return RandomAccess.Read(_file, start, 0) == build.Length && start.AsSpan().SequenceEqual(build);
    }

    private void Restart(byte[] build)
    {
        RandomAccess.SetLength(_file, 0);
        RandomAccess.Write(_file, build, 0);
    }

    private static SafeFileHandle Open(string path) => File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    private static byte[] BuildMark() => Encoding.ASCII.GetBytes($"HCCACHE2{ThisBuild.Mark}");

    public void Dispose() => _file.Dispose();
}
