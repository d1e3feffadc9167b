using HelpCenter.Content.Articles;
using HelpCenter.Content.Compiling;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Linking;

/// <summary>Pages and categories by the file or folder that a link names.</summary>
public sealed class PageFiles
{
    private readonly LayeredMap<ContentPage> _byFile, _bySlug;
    private readonly IReadOnlyDictionary<string, Category> _categories;
    private readonly string _categoryRoot;

    /// <param name="categoryRoot">Folder that categories lie in: <c>articles</c>, or empty in a foreign tree.</param>
    public PageFiles(IEnumerable<ContentPage> pages, IReadOnlyDictionary<string, Category> categories, string categoryRoot)
    {
        (_categories, _categoryRoot) = (categories, categoryRoot);
        var byFile = new Dictionary<string, ContentPage>(StringComparer.OrdinalIgnoreCase);
        var bySlug = new Dictionary<string, ContentPage>(StringComparer.OrdinalIgnoreCase);
        var shown = new List<ContentPage>();
        foreach (var page in pages)
        {
            byFile[page.File] = page;
            bySlug.TryAdd(page.Url[1..], page);
            if (page.Kind is DocumentKind.Article or DocumentKind.Algorithm or DocumentKind.Question) shown.Add(page);
        }
        // A bare name means an article rather than an algorithm or a topic of that name, and never what only agents have.
        foreach (var page in shown.OrderBy(p => p.Kind == DocumentKind.Article ? 0 : 1)) bySlug.TryAdd(FilePath.NameOf(page.Url), page);
        (_byFile, _bySlug) = (new(byFile), new(bySlug));
    }

    private PageFiles(LayeredMap<ContentPage> byFile, LayeredMap<ContentPage> bySlug, IReadOnlyDictionary<string, Category> categories, string categoryRoot) =>
        (_byFile, _bySlug, _categories, _categoryRoot) = (byFile, bySlug, categories, categoryRoot);

    /// <summary>The same files and addresses; these pages changed inside.</summary>
    internal PageFiles With(IEnumerable<ContentPage> changed, IReadOnlyDictionary<string, Category> categories)
    {
        var (byFile, bySlug) = (new List<KeyValuePair<string, ContentPage>>(), new List<KeyValuePair<string, ContentPage>>());
        foreach (var page in changed)
        {
            byFile.Add(new(page.File, page));
            foreach (var slug in (string[])[page.Url[1..], FilePath.NameOf(page.Url)])
            {
                if (_bySlug.Find(slug)?.File == page.File) bySlug.Add(new(slug, page));
            }
        }
        return new(_byFile.With(byFile), _bySlug.With(bySlug), categories, _categoryRoot);
    }

    public ContentPage? Page(string file) => _byFile.Find(file);

    /// <summary>A file as it is, without its ending, or the page that stands for a folder.</summary>
    public Destination? Find(string path)
    {
        var page = _byFile.Find(path) ?? _byFile.Find(path + ".md")
            ?? _byFile.Find(FilePath.Join(path, "index.md")) ?? _byFile.Find(FilePath.Join(path, "README.md"))
            ?? _byFile.Find(FilePath.Join(path, FilePath.NameOf(path) + ".md"));
        if (page is not null) return new Destination.ToPage(page);
        var folder = _categoryRoot.Length > 0 && path.StartsWith(_categoryRoot + "/", StringComparison.Ordinal) ? path[(_categoryRoot.Length + 1)..] : path;
        return _categories.TryGetValue(folder, out var category) ? new Destination.ToCategory(category) : null;
    }

    /// <summary>A whole address or its last segment; of two equal last segments the first by path wins.</summary>
    public Destination? FindSlug(string slug) =>
        _bySlug.Find(slug.Trim('/')) is { } page ? new Destination.ToPage(page) : null;
}
