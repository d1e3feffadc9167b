using System.Collections.Concurrent;

namespace HelpCenter.Content.Sources;

/// <summary>Files that include tags name, read once for however many pages name them. Good for one compile: it does not look again.</summary>
internal sealed class IncludedFiles(IReadOnlyDictionary<string, FileEntry> entries)
{
    // More text than this is read again when it is asked for again.
    private const long MostKept = 8 << 20;

    private readonly ConcurrentDictionary<string, Included?> _files = new(StringComparer.Ordinal);
    private long _kept;

    private sealed record Included(ContentHash Hash, string? Text);

    /// <summary>The file without its last line ends; null when there is no such file or it cannot be read.</summary>
    public string? TextOf(string path)
    {
        if (!entries.TryGetValue(path, out var entry) || Find(entry) is not { } file) return null;
        return file.Text ?? Read(entry)?.Text;
    }

    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>Every file of a folder that ends with its slash.</summary>
    public IEnumerable<string> In(string folder) => entries.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal));

    public ContentHash? HashOf(string path) => entries.TryGetValue(path, out var entry) ? Find(entry)?.Hash : null;

    private Included? Find(FileEntry entry)
    {
        if (_files.TryGetValue(entry.Path, out var known)) return known;
        var read = Read(entry);
        if (read?.Text is { } text && Interlocked.Add(ref _kept, text.Length) > MostKept) read = read with { Text = null };
        return _files.GetOrAdd(entry.Path, read);
    }

    private static Included? Read(FileEntry entry)
    {
        try
        {
            var bytes = File.ReadAllBytes(entry.DiskPath);
            var text = SourceText.Read(entry.Path, bytes);
            return text.IsUnreadable ? null : new(ContentHash.Of(bytes), text.Text.TrimEnd('\n', ' '));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
