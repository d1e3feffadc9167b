using System.Globalization;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Settings;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Compiling;

/// <summary>Folders of articles → categories in the editor's order; what has no order follows by title.</summary>
internal sealed class CategoryTree
{
    public IReadOnlyList<Category> Top { get; }
    public Dictionary<string, Category> ByPath { get; } = new(StringComparer.Ordinal);
    public IReadOnlyList<Article> Articles { get; }

    private readonly FolderSettings _settings;
    private readonly Dictionary<string, List<CompiledFile>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _below = new(StringComparer.Ordinal);

    public CategoryTree(IEnumerable<CompiledFile> files, FolderSettings settings)
    {
        _settings = settings;
        foreach (var file in files)
        {
            if (file.Page is Article article) Remember(file, article.Category);
        }
        foreach (var list in _files.Values) list.Sort(InOrder);
        Top = Build("");
        Articles = [.. _files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value).Select(f => (Article)f.Page!)];
    }

    public static int InOrder(CompiledFile a, CompiledFile b)
    {
        var order = (a.Page!.Order ?? int.MaxValue).CompareTo(b.Page!.Order ?? int.MaxValue);
        if (order == 0) order = a.SortKey.AsSpan().SequenceCompareTo(b.SortKey);
        return order != 0 ? order : string.CompareOrdinal(a.File, b.File);
    }

    private void Remember(CompiledFile file, string category)
    {
        if (!_files.TryGetValue(category, out var list)) _files[category] = list = [];
        list.Add(file);
        while (category.Length > 0)
        {
            var parent = FilePath.FolderOf(category);
            if (!_below.TryGetValue(parent, out var children)) _below[parent] = children = new(StringComparer.Ordinal);
            if (!children.Add(category)) break;
            category = parent;
        }
    }

    private IReadOnlyList<Category> Build(string parent)
    {
        if (!_below.TryGetValue(parent, out var paths)) return [];
        var children = paths.Select(path => (Category: BuildOne(path), Order: OrderOf(path))).ToList();
        children.Sort((a, b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : SortKey(a.Category).SequenceCompareTo(SortKey(b.Category)));
        return [.. children.Select(c => c.Category)];
    }

    private Category BuildOne(string path)
    {
        var named = _settings.Categories.GetValueOrDefault(path);
        var children = Build(path);
        var articles = _files.TryGetValue(path, out var files) ? files.Select(f => (Article)f.Page!).ToList() : [];
        return ByPath[path] = new Category
        {
            Path = path,
            Url = _settings.CategoryUrls.GetOrAdd(path, UrlOf),
            Title = _settings.CategoryTitle(path) is { Length: > 0 } title ? title : IndexTitle(path, articles) ?? Readable(FilePath.NameOf(path)),
            Description = named?.Description ?? "",
            Parent = FilePath.FolderOf(path),
            Children = children,
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
