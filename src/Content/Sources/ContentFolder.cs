using System.IO.Enumeration;
using System.Text;

namespace HelpCenter.Content.Sources;

/// <summary>A file of the folder as the disk tells of it, unread.</summary>
/// <param name="Path">Below the folder, forward slashes, NFC.</param>
/// <param name="DiskPath">Absolute, spelt as on the disk.</param>
public readonly record struct FileEntry(string Path, string DiskPath, long Length, DateTime ModifiedUtc)
{
    // Two writes within one tick of the file system's clock would look alike.
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(2);

    public FileStamp Stamp => new(Length, ModifiedUtc.Ticks);

    /// <summary>The stamp when it can vouch for what is read at this moment, else none: a file just written may be written again unnoticed.</summary>
    public FileStamp SettledStamp(DateTime nowUtc) => nowUtc - ModifiedUtc > s_settling ? Stamp : FileStamp.None;
}

/// <summary>Changes whenever a file is written anew.</summary>
public readonly record struct FileStamp(long Length, long Ticks)
{
    /// <summary>No file has this one.</summary>
    public static FileStamp None => new(-1, 0);
}

/// <summary>The content folder: what is in it and how to read it. Names beginning with «_» or «.» are not pages.</summary>
public sealed class ContentFolder(string root)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };

    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Every file outside hidden folders, in no order.</summary>
    public IReadOnlyList<FileEntry> List()
    {
        var found = new FileSystemEnumerable<FileEntry>(Root,
            (ref FileSystemEntry e) => new(PathBelow(e.ToFullPath()), e.ToFullPath(), e.Length, e.LastWriteTimeUtc.UtcDateTime), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry e) => !e.FileName.StartsWith('.') && !e.FileName.SequenceEqual("node_modules"),
        };
        return [.. found];
    }

    /// <summary>The entry of one file, or null when it is not there (any more).</summary>
    public FileEntry? Find(string diskPath)
    {
        var info = new FileInfo(diskPath);
        return info.Exists ? new(PathBelow(info.FullName), info.FullName, info.Length, info.LastWriteTimeUtc) : null;
    }

    public string PathBelow(string diskPath) =>
        Path.GetRelativePath(Root, diskPath).Replace('\\', '/').Normalize(NormalizationForm.FormC);

    public static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    public static bool IsHidden(string path)
    {
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan()[part] is ['_' or '.', ..]) return true;
        }
        return false;
    }
}
