using System.Collections.Concurrent;
using System.Text;
using HelpCenter.Content.Sources;
using Microsoft.Win32.SafeHandles;

namespace HelpCenter.Content.Compiling;

/// <summary>
/// Compiled files that survive a restart: an append-only log, newest record of a path wins. Always disposable: a damaged
/// tail is cut off, a damaged record is compiled anew, a log of another build is begun afresh.
/// Record: length (u32), check of the payload (u64), payload = path, hash, body of the entry.
/// </summary>
internal sealed class CompileCache : IDisposable
{
    private const int HeadLength = 12;
    private const int LargestRecord = 256 << 20;
    private const int LargestKept = 1 << 20;

    [ThreadStatic] private static MemoryStream? t_payload;

    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly SafeFileHandle _file;
    private readonly Lock _writing = new();
    private long _end;

    private readonly record struct Place(long Offset, int Length, ContentHash Hash);

    public CompileCache(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var build = BuildMark();
        _end = build.Length;
        var length = RandomAccess.GetLength(_file);
        if (!StartsWith(build)) Restart(build);
        else Scan(length);
    }

    /// <summary>The entry of exactly these bytes, or null.</summary>
    public CacheEntry? Find(string file, ContentHash hash) =>
        _places.TryGetValue(file, out var place) && place.Hash == hash ? Read(file, place) : null;

    /// <summary>The newest good version of a file, whatever it looks like now.</summary>
    public CacheEntry? FindLast(string file) => _places.TryGetValue(file, out var place) ? Read(file, place) : null;

    /// <summary>Files that were compiled once, gone ones too.</summary>
    public IEnumerable<string> KnownFiles => _places.Keys;

    public void Add(string file, CacheEntry entry)
    {
        if (t_payload is not { Capacity: <= LargestKept }) t_payload = new MemoryStream();
        var payload = t_payload;
        payload.SetLength(HeadLength);
        payload.Position = HeadLength;
        using (var writer = new BinaryWriter(payload, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(file);
            writer.Write(entry.Hash.High);
            writer.Write(entry.Hash.Low);
            entry.Write(writer);
        }
        var record = payload.GetBuffer().AsSpan(0, (int)payload.Length);
        BitConverter.TryWriteBytes(record, record.Length - HeadLength);
        BitConverter.TryWriteBytes(record[4..], CheckOf(record[HeadLength..]));
        lock (_writing)
        {
            RandomAccess.Write(_file, record, _end);
            _places[file] = new(_end, record.Length, entry.Hash);
            _end += record.Length;
        }
    }

    private CacheEntry? Read(string file, Place place)
    {
        var record = new byte[place.Length];
        if (RandomAccess.Read(_file, record, place.Offset) < place.Length) return null;
        if (BitConverter.ToUInt64(record, 4) != CheckOf(record.AsSpan(HeadLength))) return null;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(record, HeadLength, record.Length - HeadLength, false));
            if (reader.ReadString() != file) return null;
            return CacheEntry.Read(new(reader.ReadUInt64(), reader.ReadUInt64()), reader);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private void Scan(long length)
    {
        Span<byte> head = stackalloc byte[HeadLength + 512];
        while (_end + HeadLength < length)
        {
            var got = RandomAccess.Read(_file, head, _end);
            var size = BitConverter.ToInt32(head);
            if (size is <= 0 or > LargestRecord || _end + HeadLength + size > length) break;
            if (ReadKey(head[HeadLength..got]) is not { } key) break;
            _places[key.File] = new(_end, HeadLength + size, key.Hash);
            _end += HeadLength + size;
        }
    }

    // A path and a hash fit into what was read with the head, but for paths beyond any file system's limit.
    private static (string File, ContentHash Hash)? ReadKey(ReadOnlySpan<byte> payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload.ToArray()));
        try
        {
            return (reader.ReadString(), new(reader.ReadUInt64(), reader.ReadUInt64()));
        }
        catch (IOException)
        {
            return null;
        }
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

    // Another build may compile the same bytes otherwise.
    private static byte[] BuildMark()
    {
        var parts = new[] { typeof(CompileCache), typeof(Search.TextAnalyzer), typeof(Morphology.MorphAnalyzer) }.Select(t => t.Module.ModuleVersionId.ToString("N"));
        return Encoding.ASCII.GetBytes($"HCCACHE1{string.Concat(parts)}");
    }

    private static ulong CheckOf(ReadOnlySpan<byte> payload) => ContentHash.Of(payload).Low;

    public void Dispose() => _file.Dispose();
}
