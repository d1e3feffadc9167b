namespace HelpCenter.Content.Sources;

/// <summary>Paths below the content folder with forward slashes.</summary>
public static class FilePath
{
    /// <summary>A relative path seen from a folder; what climbs above the root stays at the root.</summary>
    public static string Join(string folder, string relative)
    {
        var parts = new List<string>();
        if (!relative.StartsWith('/')) parts.AddRange(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..") parts.RemoveRange(Math.Max(0, parts.Count - 1), parts.Count > 0 ? 1 : 0);
            else if (part != ".") parts.Add(part);
        }
        return string.Join('/', parts);
    }

    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
