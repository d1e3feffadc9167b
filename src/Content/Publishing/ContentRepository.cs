namespace HelpCenter.Content.Publishing;

/// <summary>
/// Writes into the folder: a commit under the editor's name where there is git, plain files where there is none. All or nothing.
/// Where the folder follows a repository of a team, what others pushed comes first and ours is pushed at once.
/// </summary>
public sealed class ContentRepository(string folder, bool? push = null)
{
    // Somebody may push between our fetch and our push.
    private const int MostTries = 3;

    private static readonly Lock s_oneAtATime = new();

    private readonly GitCommand _git = new(folder);

    /// <param name="author"><c>Имя &lt;почта&gt;</c></param>
    /// <returns>The commit; empty without git.</returns>
    /// <exception cref="PublishRefused">Nothing of ours was changed.</exception>
    public string Publish(IReadOnlyList<FileChange> files, string author, string message)
    {
        lock (s_oneAtATime)
        {
            if (!_git.IsRepository()) return Write(files, () => "");
            var upstream = new Upstream(_git, author, push);
            for (var attempt = 1; ; attempt++)
            {
                upstream.Bring();
                try
                {
                    return Write(files, () => Commit(files, upstream, author, message));
                }
                catch (PushedMeanwhile) when (attempt < MostTries)
                {
                }
            }
        }
    }

    /// <summary>A text of the folder; null when there is none.</summary>
    /// <exception cref="PublishRefused">It cannot be edited without loss, or lies outside.</exception>
    public FolderFile? Read(string path) => FolderFile.Read(path, Inside(path));

    private string Write(IReadOnlyList<FileChange> files, Func<string> commit)
    {
        var kept = files.Select(Check).ToList();
        try
        {
            for (var i = 0; i < files.Count; i++)
            {
                if (files[i].Bytes is { } bytes) Write(kept[i].DiskPath, bytes);
                else File.Delete(kept[i].DiskPath);
            }
            return commit();
        }
        catch (Exception e) when (e is PublishRefused or IOException or UnauthorizedAccessException)
        {
            foreach (var (diskPath, bytes) in kept) Restore(diskPath, bytes);
            if (_git.IsRepository()) _git.TryRun(["reset", "-q", "--", .. files.Select(f => f.Path)]);
            throw e as PublishRefused ?? new PublishRefused($"Файл не записан: {e.Message}", e);
        }
    }

    private string Commit(IReadOnlyList<FileChange> files, Upstream upstream, string author, string message)
    {
        string[] paths = [.. files.Where(f => f.Bytes is not null).Select(f => f.Path), .. Known(files.Where(f => f.Bytes is null))];
        if (paths.Length == 0) return "";
        _git.Run(["add", "--", .. paths]);
        // Only these files: what somebody else prepared for another commit stays as it is.
        _git.Run([.. GitCommand.As(author), "commit", "-q", "-m", message, $"--author={author}", "--only", "--", .. paths]);
        try
        {
            upstream.Push();
        }
        catch (PublishRefused)
        {
            _git.Run("reset", "-q", "--soft", "HEAD~1");
            throw;
        }
        return _git.Run("rev-parse", "HEAD").Trim();
    }

    // A file that nobody ever committed goes without a commit.
    private IEnumerable<string> Known(IEnumerable<FileChange> deleted) => deleted.Select(file => file.Path).Where(path => _git.Run("ls-files", "--", path).Length > 0);

    // What is on the disk now, to be put back; refuses when it is not what the editor has seen.
    private (string DiskPath, byte[]? Bytes) Check(FileChange file)
    {
        var diskPath = Inside(file.Path);
        var present = File.Exists(diskPath) ? File.ReadAllBytes(diskPath) : null;
        if (file.Before is null && present is not null) throw new PublishRefused($"Файл {file.Path} уже есть. Назовите его иначе.");
        if (file.Before is not null && FolderFile.Read(file.Path, diskPath)?.Text is var text && text != file.Before) throw new FileChanged(file.Path, text);
        return (diskPath, present);
    }

    // A reader of the folder sees the old bytes or the new ones, never a half.
    private static void Write(string diskPath, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(diskPath)!);
        var temporary = Temporary(diskPath);
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, diskPath, overwrite: true);
    }

    private static void Restore(string diskPath, byte[]? bytes)
    {
        File.Delete(Temporary(diskPath));
        if (bytes is null) File.Delete(diskPath);
        else if (!File.Exists(diskPath) || !File.ReadAllBytes(diskPath).AsSpan().SequenceEqual(bytes)) Write(diskPath, bytes);
    }

    // Hidden, so that nobody takes a half-written text for a page.
    private static string Temporary(string diskPath) => Path.Combine(Path.GetDirectoryName(diskPath)!, $".{Path.GetFileName(diskPath)}.new");

    private string Inside(string path)
    {
        var file = Path.GetFullPath(Path.Combine(folder, path));
        return file.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file : throw new PublishRefused("Файл должен лежать в папке с содержимым.");
    }
}
