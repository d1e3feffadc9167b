using HelpCenter.Content.Articles;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Linking;

/// <summary>Pages and categories by the file or folder that a link names.</summary>
public sealed class PageFiles
{
    private readonly Dictionary<string, ContentPage> _byFile = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ContentPage> _bySlug = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyDictionary<string, Category> _categories;
    private readonly string _categoryRoot;

    /// <param name="categoryRoot">Folder that categories lie in: <c>articles</c>, or empty in a foreign tree.</param>
    public PageFiles(IEnumerable<ContentPage> pages, IReadOnlyDictionary<string, Category> categories, string categoryRoot)
    {
        (_categories, _categoryRoot) = (categories, categoryRoot);
        var shown = new List<ContentPage>();
        foreach (var page in pages)
        {
            _byFile[page.File] = page;
            _bySlug.TryAdd(page.Url[1..], page);
            if (page.Kind is DocumentKind.Article or DocumentKind.Algorithm or DocumentKind.Question) shown.Add(page);
        }
        // A bare name means an article rather than an algorithm or a topic of that name, and never what only agents have.
        foreach (var page in shown.OrderBy(p => p.Kind == DocumentKind.Article ? 0 : 1)) _bySlug.TryAdd(FilePath.NameOf(page.Url), page);
    }

    public ContentPage? Page(string file) => _byFile.GetValueOrDefault(file);

    /// <summary>A file as it is, without its ending, or the page that stands for a folder.</summary>
    public Destination? Find(string path)
    {
        var page = _byFile.GetValueOrDefault(path) ?? _byFile.GetValueOrDefault(path + ".md")
            ?? _byFile.GetValueOrDefault(FilePath.Join(path, "index.md")) ?? _byFile.GetValueOrDefault(FilePath.Join(path, "README.md"))
            ?? _byFile.GetValueOrDefault(FilePath.Join(path, FilePath.NameOf(path) + ".md"));
        if (page is not null) return new Destination.ToPage(page);
        var folder = _categoryRoot.Length > 0 && path.StartsWith(_categoryRoot + "/", StringComparison.Ordinal) ? path[(_categoryRoot.Length + 1)..] : path;
        return _categories.TryGetValue(folder, out var category) ? new Destination.ToCategory(category) : null;
    }

    /// <summary>A whole address or its last segment; of two equal last segments the first by path wins.</summary>
    public Destination? FindSlug(string slug) =>
        _bySlug.GetValueOrDefault(slug.Trim('/')) is { } page ? new Destination.ToPage(page) : null;
}
