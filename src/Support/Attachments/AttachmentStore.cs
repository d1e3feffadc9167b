using System.Security.Cryptography;

namespace HelpCenter.Support.Attachments;

/// <summary>Files of customers and agents in one folder under random names. A bucket could take its place.</summary>
public sealed class AttachmentStore(string folder)
{
    private const int RandomBytes = 16;

    /// <summary>Refuses the whole lot before anything is kept.</summary>
    public async Task<IReadOnlyList<Attachment>> KeepAsync(IReadOnlyList<IncomingFile> files, CancellationToken stop)
    {
        if (files.Count > Attachment.MostAtOnce) throw new ActionRefused($"Можно приложить не больше {Attachment.MostAtOnce} файлов.");
        var kinds = new List<(string ContentType, string Extension)>();
        foreach (var file in files) kinds.Add(await CheckAsync(file, stop));
        var kept = new List<Attachment>();
        try
        {
            for (var i = 0; i < files.Count; i++) kept.Add(await KeepAsync(files[i], kinds[i], stop));
            return kept;
        }
        catch
        {
            foreach (var file in kept) Remove(file.Stored);
            throw;
        }
    }

    /// <summary>Names of our files that nobody has written to since then.</summary>
    public IReadOnlyList<string> OlderThan(DateTimeOffset time)
    {
        var there = new DirectoryInfo(folder);
        return there.Exists ? [.. there.EnumerateFiles().Where(file => IsOurs(file.Name) && file.LastWriteTimeUtc < time).Select(file => file.Name)] : [];
    }

    private static bool IsOurs(string name) => name.Length == 2 * RandomBytes && name.All(char.IsAsciiHexDigitLower);

    public void Remove(string stored) => File.Delete(PathOf(stored));

    /// <summary>Null when the file is gone.</summary>
    public FileStream? Open(Attachment attachment) => Open(attachment.Stored);

    /// <summary>Where a kept file lies.</summary>
    public string PathOf(string stored) => Path.Combine(folder, Path.GetFileName(stored));

    /// <summary>Null when the file is gone.</summary>
    public FileStream? Open(string stored)
    {
        var path = PathOf(stored);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    private static async Task<(string, string)> CheckAsync(IncomingFile file, CancellationToken stop)
    {
        if (file.Length > Attachment.Largest) throw new ActionRefused($"Файл «{NameOf(file)}» больше 10 МБ. Уменьшите его или пришлите часть.");
        var start = new byte[FileKinds.BytesNeeded];
        await using var stream = file.Open();
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        return FileKinds.Detect(start.AsSpan(0, read))
            ?? throw new ActionRefused($"Файл «{NameOf(file)}» не похож на картинку или PDF. Подойдут PNG, JPEG, WebP и PDF.");
    }

    private async Task<Attachment> KeepAsync(IncomingFile file, (string ContentType, string Extension) kind, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var stored = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
        try
        {
            await using var target = new FileStream(PathOf(stored), FileMode.CreateNew, FileAccess.Write);
            await using var source = file.Open();
            await source.CopyToAsync(target, stop);
            target.Flush(flushToDisk: true);
        }
        catch
        {
            // Half a file on a full disk only takes room.
            Remove(stored);
            throw;
        }
        return new Attachment { Name = Path.GetFileNameWithoutExtension(NameOf(file)) + kind.Extension, ContentType = kind.ContentType, Length = file.Length, Stored = stored };
    }

    private static string NameOf(IncomingFile file)
    {
        var name = Path.GetFileName(Tickets.MessageText.Clean(file.Name).Replace('\\', '/'));
        name = string.Concat(name.Select(c => c is '"' or '<' or '>' or '\n' or '\t' ? '_' : c));
        return name.Length switch { 0 => "файл", > 100 => name[^100..], _ => name };
    }
}
