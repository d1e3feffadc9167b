using System.Text;

namespace HelpCenter.Content.Publishing;

/// <summary>Writes a text into the folder: a commit under the editor's name where there is git, a plain file where there is none. All or nothing.</summary>
public sealed class ContentRepository(string folder)
{
    private static readonly Lock s_oneAtATime = new();

    private readonly GitCommand _git = new(folder);

    /// <param name="path">Below the folder, forward slashes.</param>
    /// <param name="before">The file's text that the editor started from; null for a new file.</param>
    /// <returns>The commit; empty without git.</returns>
    /// <exception cref="PublishRefused">Nothing was changed.</exception>
    public string Publish(string path, string text, string? before, string author, string message)
    {
        var file = Inside(path);
        lock (s_oneAtATime)
        {
            var present = Read(file);
            if (present != before) throw new PublishRefused(before is null ? $"Файл {path} уже есть. Назовите статью иначе." : $"Файл {path} изменили, пока вы писали. Сверьте текст с новым.");
            var isGit = _git.IsRepository();
            try
            {
                Write(file, text);
                return isGit ? Commit(path, author, message) : "";
            }
            catch (Exception e) when (e is PublishRefused or IOException or UnauthorizedAccessException)
            {
                Restore(file, present);
                if (isGit) _git.TryRun("reset", "-q", "--", path);
                throw e as PublishRefused ?? new PublishRefused($"Файл {path} не записан: {e.Message}", e);
            }
        }
    }

    /// <summary>The text of a file of the folder; null when there is none.</summary>
    public string? TextOf(string path) => Read(Inside(path));

    private string Commit(string path, string author, string message)
    {
        _git.Run("add", "--", path);
        // Only this file: what somebody else prepared for another commit stays as it is.
        _git.Run("-c", $"user.name={NameOf(author)}", "-c", $"user.email={EmailOf(author)}", "commit", "-q", "-m", message, $"--author={author}", "--only", "--", path);
        return _git.Run("rev-parse", "HEAD").Trim();
    }

    // The editor is also the committer, so that a machine without git settings can publish.
    private static string NameOf(string author) => author[..author.LastIndexOf('<')].Trim();

    private static string EmailOf(string author) => author[(author.LastIndexOf('<') + 1)..].TrimEnd('>');

    private static string? Read(FileInfo file) => File.Exists(file.FullName) ? File.ReadAllText(file.FullName) : null;

    // A reader of the folder sees the old text or the new one, never a half.
    private static void Write(FileInfo file, string text)
    {
        file.Directory!.Create();
        var temporary = file.FullName + ".new";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, file.FullName, overwrite: true);
    }

    private static void Restore(FileInfo file, string? text)
    {
        File.Delete(file.FullName + ".new");
        if (text is null) File.Delete(file.FullName);
        else File.WriteAllText(file.FullName, text);
    }

    private FileInfo Inside(string path)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        return file.FullName.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file : throw new PublishRefused("Файл должен лежать в папке с содержимым.");
    }
}
