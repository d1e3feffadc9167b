namespace HelpCenter.Web.Theming;

/// <summary>Where themes lie: the given folder, <c>themes/</c> beside the content root or above it, <c>themes/</c> beside the program.</summary>
internal sealed class ThemeFolders(IReadOnlyList<string> roots)
{
    private const string FolderName = "themes";

    public IReadOnlyList<string> Roots => roots;

    public static ThemeFolders Around(string? given, string contentRoot)
    {
        string?[] candidates = [given, Above(contentRoot), Path.Combine(AppContext.BaseDirectory, FolderName)];
        return new([.. candidates.OfType<string>().Select(Path.GetFullPath).Where(Directory.Exists).Distinct()]);
    }

    /// <summary>Folder of the theme, null when no root has it.</summary>
    public string? Find(string theme) =>
        IsName(theme) ? roots.Select(root => Path.Combine(root, theme)).FirstOrDefault(Directory.Exists) : null;

    /// <summary>A path as problems show it: below the folder of themes.</summary>
    public string Shown(string path)
    {
        var root = roots.FirstOrDefault(known => path.StartsWith(known + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return (root is null ? path : Path.GetRelativePath(root, path)).Replace('\\', '/');
    }

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var themes = Path.Combine(at.FullName, FolderName);
            if (File.Exists(Path.Combine(themes, ThemeOptions.DefaultTheme, ThemeManifest.FileName))) return themes;
        }
        return null;
    }

    private static bool IsName(string theme) => theme.Length > 0 && theme.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
}
