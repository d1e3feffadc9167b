namespace HelpCenter.Web.Hosting;

/// <summary>Where the content, the data and the themes lie on this machine.</summary>
/// <param name="Themes">Null lets the theme host look for itself.</param>
public sealed record SiteFolders(string Content, string Data, string? Themes)
{
    public static SiteFolders Find(HelpCenterOptions options)
    {
        var found = FindContent(options.Content);
        var data = options.Data is { } named
            ? Path.GetFullPath(named)
            : Path.Combine(options.Content is null ? Path.GetDirectoryName(found)! : Environment.CurrentDirectory, "data");
        return new SiteFolders(found, data, options.Themes is { } themes ? Existing(themes, "Themes") : null);
    }

    public static string FindContent(string? named)
    {
        if (named is not null) return Existing(named, "Content");
        for (var folder = Environment.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "content") is var here && Directory.Exists(here)) return here;
        }
        if (Path.Combine(AppContext.BaseDirectory, "content") is var beside && Directory.Exists(beside)) return beside;
        throw new CannotStart("Не нашлась папка с содержимым: назовите её ключом --content или запустите программу там, где лежит папка content.");
    }

    private static string Existing(string folder, string key)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(path)) throw new CannotStart($"{path} — это файл, а настройке {key} нужна папка.");
        if (!Directory.Exists(path)) throw new CannotStart($"Папки {path} нет (настройка {key}).");
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CannotStart($"Нет права читать папку {path} (настройка {key}).", e);
        }
        return path;
    }
}
