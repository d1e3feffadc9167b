using System.Text.Json;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Settings;

/// <summary>
/// What trees of other makes say of titles and order: <c>toc.yaml</c> (Diplodoc), <c>.pages</c> (MkDocs), <c>name.meta.json</c> beside <c>name.md</c>.
/// Keys are paths of files and folders; whatever cannot be read is passed over.
/// </summary>
internal sealed class ForeignOrder
{
    public static ForeignOrder None { get; } = new();

    private readonly Dictionary<string, int> _order = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _titles = new(StringComparer.OrdinalIgnoreCase);

    public int? Order(string path) => _order.TryGetValue(path, out var order) ? order : null;

    public string? Title(string path) => _titles.GetValueOrDefault(path);

    public static ForeignOrder Read(IEnumerable<FileEntry> files)
    {
        var order = new ForeignOrder();
        foreach (var file in files.OrderBy(f => f.Path.Length))
        {
            try
            {
                if (IsToc(file.Path)) order.ReadToc(file);
                else if (file.Path.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase)) order.ReadMeta(file);
                else if (Path.GetFileName(file.Path) == ".pages") order.ReadPages(file);
            }
            catch (Exception e) when (e is YamlProblem or JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                // A foreign table of contents that we cannot read costs its order, nothing else.
            }
        }
        return order;
    }

    private static bool IsToc(string path) =>
        path.EndsWith("toc.yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith("toc.yml", StringComparison.OrdinalIgnoreCase);

    private void ReadToc(FileEntry file)
    {
        if (YamlNode.Parse(File.ReadAllText(file.DiskPath)) is not YamlMap map) return;
        var folder = FilePath.FolderOf(file.Path);
        if (folder.Length > 0 && map["title"] is YamlText title) _titles.TryAdd(folder, title.Value.Trim());
        var count = 0;
        ReadItems(map["items"], folder, ref count);
    }

    private void ReadItems(YamlNode? node, string folder, ref int count)
    {
        foreach (var item in (node as YamlList)?.Items.OfType<YamlMap>() ?? [])
        {
            count++;
            var name = (item["name"] as YamlText)?.Value.Trim();
            if (item["href"] is YamlText href) Remember(FilePath.Join(folder, href.Value.Trim()), name, count);
            if (item["include"] is YamlMap include && include["path"] is YamlText below) Remember(FilePath.FolderOf(FilePath.Join(folder, below.Value.Trim())), name, count);
            ReadItems(item["items"], folder, ref count);
        }
    }

    private void ReadMeta(FileEntry file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file.DiskPath));
        var page = file.Path[..^".meta.json".Length] + ".md";
        if (json.RootElement.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String) _titles.TryAdd(page, title.GetString()!.Trim());
        if (json.RootElement.TryGetProperty("weight", out var weight) && weight.TryGetInt32(out var order)) _order.TryAdd(page, order);
    }

    private void ReadPages(FileEntry file)
    {
        if (YamlNode.Parse(File.ReadAllText(file.DiskPath)) is not YamlMap map) return;
        var folder = FilePath.FolderOf(file.Path);
        if (map["title"] is YamlText title) _titles.TryAdd(folder, title.Value.Trim());
        var count = 0;
        foreach (var item in ((map["nav"] ?? map["arrange"]) as YamlList)?.Items ?? [])
        {
            count++;
            if (item is YamlText plain) Remember(FilePath.Join(folder, plain.Value), null, count);
            else if (item is YamlMap { Pairs: [{ Value: YamlText target } named, ..] }) Remember(FilePath.Join(folder, target.Value), named.Key, count);
        }
    }

    private void Remember(string path, string? title, int order)
    {
        _order.TryAdd(path, order);
        if (!string.IsNullOrEmpty(title) && path.Length > 0) _titles.TryAdd(path, title);
    }
}
