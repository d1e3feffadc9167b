using System.Security.Cryptography;
using System.Text;

namespace HelpCenter.Web.Theming;

/// <param name="Name">«article» or, for a partial, the file name without <c>.hbs</c>.</param>
/// <param name="File">As problems show it.</param>
internal sealed record TemplateSource(string Name, string File, string Text);

/// <param name="Name">Path below <c>assets/</c> with forward slashes.</param>
internal sealed record AssetSource(string Name, string File, byte[] Bytes);

/// <summary>A theme as its files say it: every file is its own or, where it has none, of the theme it extends.</summary>
internal sealed record Theme
{
    public const int LongestTemplate = 256 * 1024;
    public const int LongestAsset = 4 * 1024 * 1024;
    private const int LongestChain = 8;

    public required string Name { get; init; }
    /// <summary>The theme itself first, <c>default</c> last.</summary>
    public required IReadOnlyList<string> Folders { get; init; }
    public required string Accent { get; init; }
    public required string AccentFile { get; init; }
    public required int AccentLine { get; init; }
    public required IReadOnlyDictionary<string, string> Settings { get; init; }
    public required IReadOnlyList<TemplateSource> Pages { get; init; }
    public required IReadOnlyList<TemplateSource> Partials { get; init; }
    public required IReadOnlyList<AssetSource> Assets { get; init; }

    /// <summary>Changes with every byte of every file.</summary>
    public string Stamp()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Name}\n{Accent}\n{string.Join('\n', Settings)}\n{typeof(Theme).Module.ModuleVersionId}"));
        foreach (var template in Pages.Concat(Partials)) hash.AppendData(Encoding.UTF8.GetBytes($"{template.File}\n{template.Text}\n"));
        foreach (var asset in Assets) hash.AppendData([.. Encoding.UTF8.GetBytes(asset.Name), .. asset.Bytes]);
        return Convert.ToHexStringLower(hash.GetCurrentHash())[..12];
    }

    /// <summary>Reads a theme and those it extends; null when it cannot be read at all.</summary>
    public static Theme? Read(string name, ThemeFolders folders, List<ThemeProblem> problems)
    {
        var chain = ReadChain(name, folders, problems);
        if (chain.Count == 0) return null;
        var accent = chain.FirstOrDefault(link => link.Manifest.Accent.Length > 0);
        return new()
        {
            Name = name,
            Folders = [.. chain.Select(link => link.Folder)],
            Accent = accent.Manifest?.Accent ?? "",
            AccentFile = accent.Folder is null ? "" : folders.Shown(Path.Combine(accent.Folder, ThemeManifest.FileName)),
            AccentLine = accent.Manifest?.AccentLine ?? 0,
            Settings = Merge(chain.Select(link => link.Manifest.Settings)),
            Pages = ReadTemplates(chain, "templates", folders, problems),
            Partials = ReadTemplates(chain, Path.Combine("templates", "partials"), folders, problems),
            Assets = ReadAssets(chain, folders, problems),
        };
    }

    private static List<(string Folder, ThemeManifest Manifest)> ReadChain(string name, ThemeFolders folders, List<ThemeProblem> problems)
    {
        var chain = new List<(string Folder, ThemeManifest Manifest)>();
        var seen = new List<string>();
        for (var next = name; next.Length > 0; next = chain[^1].Manifest.Extends)
        {
            var asked = seen.Count == 0 ? ThemeManifest.FileName : $"{seen[^1]}/{ThemeManifest.FileName}";
            if (seen.Contains(next) || seen.Count == LongestChain)
            {
                problems.Add(new(asked, 0, $"темы расширяют друг друга по кругу: {string.Join(" → ", seen)} → {next}", "Укажите extends: default."));
                return [];
            }
            if (folders.Find(next) is not { } folder)
            {
                problems.Add(new(asked, 0, $"нет темы «{next}»", $"Темы лежат в папках: {string.Join(", ", folders.Roots)}."));
                return [];
            }
            seen.Add(next);
            chain.Add((folder, ReadManifest(folder, next, folders, problems)));
        }
        return chain;
    }

    private static ThemeManifest ReadManifest(string folder, string name, ThemeFolders folders, List<ThemeProblem> problems)
    {
        var path = Path.Combine(folder, ThemeManifest.FileName);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        return ThemeManifest.Read(text, folders.Shown(path), name, problems);
    }

    private static Dictionary<string, string> Merge(IEnumerable<IReadOnlyDictionary<string, string>> settings)
    {
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in settings.SelectMany(map => map)) merged.TryAdd(key, value);
        return merged;
    }

    private static List<TemplateSource> ReadTemplates(List<(string Folder, ThemeManifest)> chain, string below, ThemeFolders folders, List<ThemeProblem> problems)
    {
        var templates = new List<TemplateSource>();
        foreach (var (path, name) in Files(chain, below, "*.hbs", SearchOption.TopDirectoryOnly))
        {
            if (new FileInfo(path).Length > LongestTemplate)
                problems.Add(new(folders.Shown(path), 0, $"шаблон больше {LongestTemplate / 1024} КБ", "Вынесите части в templates/partials."));
            else
                templates.Add(new(Path.ChangeExtension(name, null), folders.Shown(path), File.ReadAllText(path)));
        }
        return templates;
    }

    private static List<AssetSource> ReadAssets(List<(string Folder, ThemeManifest)> chain, ThemeFolders folders, List<ThemeProblem> problems)
    {
        var assets = new List<AssetSource>();
        foreach (var (path, name) in Files(chain, "assets", "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(path).Length > LongestAsset)
                problems.Add(new(folders.Shown(path), 0, $"файл больше {LongestAsset / 1024 / 1024} МБ"));
            else
                assets.Add(new(name, folders.Shown(path), File.ReadAllBytes(path)));
        }
        return assets;
    }

    /// <summary>Every file once, from the first theme of the chain that has it.</summary>
    private static IEnumerable<(string Path, string Name)> Files(List<(string Folder, ThemeManifest)> chain, string below, string pattern, SearchOption depth)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (folder, _) in chain)
        {
            var root = Path.Combine(folder, below);
            if (!Directory.Exists(root)) continue;
            foreach (var path in Directory.EnumerateFiles(root, pattern, depth)) found.TryAdd(Path.GetRelativePath(root, path).Replace('\\', '/'), path);
        }
        return found.Select(file => (file.Value, file.Key));
    }
}
