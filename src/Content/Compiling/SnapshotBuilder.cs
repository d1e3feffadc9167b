using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Checks;
using HelpCenter.Content.Faq;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Scripts;
using HelpCenter.Content.Settings;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>Puts compiled files together: addresses, tree, links. Cheap enough for every saved file.</summary>
internal sealed class SnapshotBuilder
{
    private readonly FolderSettings _settings;
    private readonly CompiledFile[] _all;
    private readonly List<CompiledFile> _served = [];
    private readonly List<ContentProblem> _problems = [];
    private readonly AddressBook.Maker _addresses;
    private readonly CategoryTree _tree;

    /// <param name="files">In the order of their paths.</param>
    /// <param name="former">The builder of the last snapshot, which is of no use afterwards; null to begin anew.</param>
    public SnapshotBuilder(FolderSettings settings, CompiledFile[] files, SnapshotBuilder? former = null, Changes? changes = null)
    {
        (_settings, _all) = (settings, files);
        _addresses = new AddressBook.Maker(files.Length + files.Length / 4);
        foreach (var file in _all.Where(f => f.Page is not null)) TakeAddress(file);
        var isSameTree = former is { HasClashes: false } && !HasClashes && changes is not null;
        _tree = isSameTree ? former!._tree : new CategoryTree(_served, settings);
        if (isSameTree) _tree.Change(changes!.Former.Values, changes.Files);
        TakeCategoryAddresses();
        TakeAliases();
    }

    /// <summary>Some pages stand elsewhere than they were compiled for, or not at all: the index must be built anew.</summary>
    public bool HasClashes { get; private set; }

    public IEnumerable<IndexedDocument> Documents => _served.SelectMany(f => f.Documents);

    public ContentSnapshot Build(long version, SearchIndex index, PictureShelf pictures, GitHistory history, IEnumerable<string> goneFiles)
    {
        foreach (var (was, now) in history.Renamed) TakeRenamed(was, now);
        foreach (var file in history.Deleted.Concat(goneFiles).Where(ContentFolder.IsMarkdown)) _addresses.TryAdd(UrlOfFile(file), new Destination.Gone());
        var addresses = _addresses.Done();
        var pages = _served.Select(f => f.Page!).ToList();
        var files = new Lazy<PageFiles>(() => new(pages, _tree.ByPath, _settings.Site.HasLayout ? "articles" : ""));
        var agentLinks = new SiteLinks(Audience.Agents, files, addresses, pictures);
        return new ContentSnapshot
        {
            Version = version,
            Site = _settings.Site,
            Categories = _tree.Top,
            CategoryByPath = _tree.ByPath,
            Articles = _tree.Articles,
            Topics = InOrder<FaqTopic>(),
            Algorithms = InOrder<Algorithm>(),
            Scripts = InOrder<Script>(),
            Answers = InOrder<StandardAnswer>(),
            Variables = _settings.Variables,
            Terms = _settings.Terms,
            Addresses = addresses,
            LazyFiles = files,
            Pictures = pictures,
            PublicLinks = new SiteLinks(Audience.Public, files, addresses, pictures),
            AgentLinks = agentLinks,
            Index = index,
            UpdatedAt = history.UpdatedAt,
            CreatedAt = history.CreatedAt,
            LazyProblems = new(() => SiteCheck.Run(_all, _settings, [.. _settings.Problems, .. _problems], agentLinks, index)),
        };
    }

    /// <summary>What <see cref="Build"/> would make of these files now, when nothing but the insides of some pages changed.</summary>
    public ContentSnapshot Swap(ContentSnapshot last, Changes changes, IReadOnlyList<CompiledFile> files, long version, SearchIndex index)
    {
        var pages = changes.Files.ConvertAll(file => (changes.Former[file.File].Page!, file.Page!));
        var renewed = _tree.Change(changes.Former.Values, changes.Files);
        var next = PageSwap.Apply(last, pages, _tree, renewed, files) with { Version = version, Index = index };
        var (settings, known, links) = (_settings, (ContentProblem[])[.. _settings.Problems, .. _problems], next.AgentLinks);
        return next with { LazyProblems = new(() => SiteCheck.Run(files, settings, known, links, index)) };
    }

    // In our layout an address is a promise: the second file is an error. A foreign tree loses no page over it.
    private void TakeAddress(CompiledFile file)
    {
        var page = file.Page!;
        if (_addresses.TryAdd(page.Url, new Destination.ToPage(page)))
        {
            _served.Add(file);
            return;
        }
        HasClashes = true;
        if (_settings.Site.HasLayout)
        {
            var taken = ((Destination.ToPage)_addresses.Find(page.Url)!).Page.File;
            _problems.Add(new(file.File, 1, Severity.Error, "duplicate-address", $"Адрес «{page.Url}» уже занят файлом {taken}.", "Переименуйте один из файлов."));
            return;
        }
        for (var n = 2; ; n++)
        {
            var moved = page with { Url = $"{page.Url}-{n}" };
            if (!_addresses.TryAdd(moved.Url, new Destination.ToPage(moved))) continue;
            _served.Add(file with { Page = moved, Documents = [.. file.Documents.Select(d => d.At(moved.Url))] });
            return;
        }
    }

    private void TakeCategoryAddresses()
    {
        foreach (var category in _tree.ByPath.Values)
        {
            if (_settings.Site.HasLayout && Slug.Reserved.Contains(category.Path.Split('/')[0]))
                _problems.Add(new($"articles/{category.Path}", 0, Severity.Warning, "reserved-name", $"Имя «{category.Path}» занято самим сайтом, раздел открыт по адресу «{category.Url}».", "Назовите папку иначе."));
            if (!_addresses.TryAdd(category.Url, new Destination.ToCategory(category)) && _settings.Site.HasLayout)
                _problems.Add(new($"articles/{category.Path}", 0, Severity.Warning, "duplicate-address", $"Адрес раздела «{category.Url}» занят статьёй.", "Переименуйте статью или папку."));
            foreach (var alias in _settings.Categories.GetValueOrDefault(category.Path)?.Aliases ?? [])
                _addresses.TryAdd(alias, new Destination.Moved(category.Url));
        }
    }

    private void TakeAliases()
    {
        foreach (var file in _served)
        {
            foreach (var alias in file.Page!.Aliases)
            {
                if (_addresses.TryAdd(alias, new Destination.Moved(file.Page.Url)) || !_settings.Site.HasLayout || TakeOver(alias, file.Page)) continue;
                _problems.Add(new(file.File, 1, Severity.Warning, "alias-taken", $"Прежний адрес «{alias}» занят другой страницей.", "Удалите его из aliases."));
            }
        }
    }

    // A page that names an archived one's address is what readers are to see instead.
    private bool TakeOver(string alias, ContentPage heir)
    {
        if (_addresses.Find(alias) is not Destination.ToPage { Page: { Status: PageStatus.Archived } archived } || !heir.IsVisibleTo(archived.Audience)) return false;
        _addresses.Replace(alias, new Destination.Moved(heir.Url));
        return true;
    }

    private void TakeRenamed(string was, string now)
    {
        if (_served.Find(f => f.File == now) is { Page.Url: var url }) _addresses.TryAdd(UrlOfFile(was), new Destination.Moved(url));
    }

    private string UrlOfFile(string file)
    {
        var path = Slug.WithoutExtension(file);
        if (!_settings.Site.HasLayout) return "/" + Slug.OfPath(path);
        return ContentKinds.Of(file) switch
        {
            ContentKind.Article => "/" + Slug.OfPath(ContentKinds.Below(path)),
            ContentKind.Faq or ContentKind.Algorithm => "/" + Slug.OfPath(path),
            _ => "/agent/" + Slug.OfPath(path),
        };
    }

    private List<T> InOrder<T>() where T : ContentPage
    {
        var files = _served.Where(f => f.Page is T).ToList();
        files.Sort(CategoryTree.InOrder);
        return [.. files.Select(f => (T)f.Page!)];
    }
}
