using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.StaticCopies;

/// <summary>The folder a copy is written to. Only an empty folder or a former copy is touched, so that a slip of the hand deletes nothing.</summary>
internal static class CopyFolder
{
    private const string Marker = ".helpcenter-copy";

    public static string Prepare(string output, string content)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (IsBelow(folder, content) || IsBelow(content, folder)) throw new CannotStart($"Копию нельзя положить в {folder}: там же лежит содержимое.");
        try
        {
            Directory.CreateDirectory(folder);
            var marker = Path.Combine(folder, Marker);
            if (File.Exists(marker)) Empty(folder);
            else if (Directory.EnumerateFileSystemEntries(folder).Any()) throw new CannotStart($"Папка {folder} не пуста, и это не прежняя копия; назовите другую.");
            File.WriteAllText(marker, "Копия сайта HelpCenter: при следующей сборке папка очищается.\n");
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"В папку {folder} не удалось писать: {e.Message}", e);
        }
    }

    private static bool IsBelow(string folder, string other) => (folder + Path.DirectorySeparatorChar).StartsWith(other + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Empty(string folder)
    {
        foreach (var below in Directory.EnumerateDirectories(folder)) Directory.Delete(below, recursive: true);
        foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
    }
}
