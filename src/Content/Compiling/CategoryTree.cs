using System.Globalization;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Settings;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Compiling;

/// <summary>
/// Folders of articles → categories in the editor's order; what has no order follows by title. What it gives is immutable and
/// made anew after a change, but only where the change is felt.
/// </summary>
internal sealed class CategoryTree
{
    public IReadOnlyList<Category> Top { get; private set; } = [];
    public IReadOnlyDictionary<string, Category> ByPath => _byPath;
    public IReadOnlyList<Article> Articles { get; private set; } = [];

    private readonly FolderSettings _settings;
    private readonly Dictionary<string, List<CompiledFile>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _below = new(StringComparer.Ordinal);
    private Dictionary<string, Category> _byPath = new(StringComparer.Ordinal);
    private string[] _folders = [];

    public CategoryTree(IEnumerable<CompiledFile> files, FolderSettings settings)
    {
        _settings = settings;
        foreach (var file in files)
        {
            if (file.Page is Article article) Remember(file, article.Category);
        }
        foreach (var list in _files.Values) list.Sort(InOrder);
        BuildBelow("");
        (Top, Articles) = (Children(""), InOneRow());
    }

    /// <summary>Some articles went and some came; one that changed did both. Tells whose category is another object now.</summary>
    public IReadOnlyCollection<string> Change(IEnumerable<CompiledFile> gone, IEnumerable<CompiledFile> come)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in gone)
        {
            if (file.Page is Article article && _files.TryGetValue(article.Category, out var list) && list.RemoveAll(f => f.File == file.File) > 0) touched.Add(article.Category);
        }
        foreach (var file in come)
        {
            if (file.Page is not Article article) continue;
            Remember(file, article.Category);
            touched.Add(article.Category);
        }
        if (touched.Count == 0) return [];
        foreach (var path in touched)
        {
            if (_files[path].Count == 0) Forget(path);
            else _files[path].Sort(InOrder);
        }
        return Renew(touched);
    }

    // From the deepest up, so that whoever is made anew finds its children made.
    private List<string> Renew(HashSet<string> touched)
    {
        foreach (var path in touched.ToList())
        {
            for (var above = path; above.Length > 0; above = FilePath.FolderOf(above)) touched.Add(above);
        }
        _byPath = new(_byPath, StringComparer.Ordinal);
        var renewed = touched.Where(path => path.Length > 0).OrderByDescending(path => path.Length).ToList();
        foreach (var path in renewed)
        {
            if (_below.TryGetValue(FilePath.FolderOf(path), out var siblings) && siblings.Contains(path)) _byPath[path] = BuildOne(path);
            else _byPath.Remove(path);
        }
        (Top, Articles) = (Children(""), InOneRow());
        return renewed;
    }

    public static int InOrder(CompiledFile a, CompiledFile b)
    {
        var order = (a.Page!.Order ?? int.MaxValue).CompareTo(b.Page!.Order ?? int.MaxValue);
        if (order == 0) order = a.SortKey.AsSpan().SequenceCompareTo(b.SortKey);
        return order != 0 ? order : string.CompareOrdinal(a.File, b.File);
    }

    private void Remember(CompiledFile file, string category)
    {
        var isKnown = _files.TryGetValue(category, out var list);
        if (!isKnown) _files[category] = list = [];
        list!.Add(file);
        if (isKnown) return;
        while (category.Length > 0)
        {
            var parent = FilePath.FolderOf(category);
            if (!_below.TryGetValue(parent, out var children)) _below[parent] = children = new(StringComparer.Ordinal);
            if (!children.Add(category)) break;
            category = parent;
        }
    }

    // A folder without articles and without folders is no category.
    private void Forget(string category)
    {
        _files.Remove(category);
        while (category.Length > 0 && !_files.ContainsKey(category) && !_below.ContainsKey(category))
        {
            var parent = FilePath.FolderOf(category);
            _below[parent].Remove(category);
            if (_below[parent].Count == 0) _below.Remove(parent);
            category = parent;
        }
    }

    private void BuildBelow(string parent)
    {
        if (!_below.TryGetValue(parent, out var paths)) return;
        foreach (var path in paths)
        {
            BuildBelow(path);
            _byPath[path] = BuildOne(path);
        }
    }

    private IReadOnlyList<Category> Children(string parent)
    {
        if (!_below.TryGetValue(parent, out var paths)) return [];
        var children = paths.Select(path => (Category: _byPath[path], Order: OrderOf(path))).ToList();
        children.Sort((a, b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : SortKey(a.Category).SequenceCompareTo(SortKey(b.Category)));
        return [.. children.Select(c => c.Category)];
    }

    private Article[] InOneRow()
    {
        if (_folders.Length != _files.Count || !Array.TrueForAll(_folders, _files.ContainsKey)) _folders = [.. _files.Keys.Order(StringComparer.Ordinal)];
        var articles = new List<Article>();
        foreach (var folder in _folders)
        {
            foreach (var file in _files[folder]) articles.Add((Article)file.Page!);
        }
        return [.. articles];
    }

    private Category BuildOne(string path)
    {
        var named = _settings.Categories.GetValueOrDefault(path);
        var articles = _files.TryGetValue(path, out var files) ? files.ConvertAll(f => (Article)f.Page!) : [];
        return new Category
        {
            Path = path,
            Url = _settings.CategoryUrls.GetOrAdd(path, UrlOf),
            Title = _settings.CategoryTitle(path) is { Length: > 0 } title ? title : IndexTitle(path, articles) ?? Readable(FilePath.NameOf(path)),
            Description = named?.Description ?? "",
            Parent = FilePath.FolderOf(path),
            Children = Children(path),
            Articles = articles,
        };
    }

    private ReadOnlySpan<byte> SortKey(Category category) => _settings.SortKeys.GetOrAdd(category.Title, PageCompiler.SortKeyOf);

    private static string UrlOf(string path)
    {
        var url = Slug.OfPath(path);
        return Slug.Reserved.Contains(url.Split('/')[0]) ? "/docs/" + url : "/" + url;
    }

    private int OrderOf(string path) => _settings.Categories.GetValueOrDefault(path)?.Order ?? _settings.Foreign.Order(path) ?? int.MaxValue;

    // In foreign trees the page that stands for a folder names it.
    private string? IndexTitle(string path, List<Article> articles)
    {
        if (_settings.Site.HasLayout) return null;
        var name = FilePath.NameOf(path);
        return articles.Find(a => Slug.WithoutExtension(FilePath.NameOf(a.File)) is var file
            && (file.Equals("index", StringComparison.OrdinalIgnoreCase) || file.Equals("readme", StringComparison.OrdinalIgnoreCase) || file == name))?.Title;
    }

    private static string Readable(string name)
    {
        var text = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return text.Length == 0 ? name : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }
}
