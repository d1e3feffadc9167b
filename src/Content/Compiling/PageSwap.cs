using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Faq;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Scripts;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>
/// The next snapshot after a save that changed pages inside but nothing that others see of them: no address, no title, no
/// place. It shares everything else with the last one, so that it takes no longer with ten thousand pages than with ten.
/// </summary>
internal static class PageSwap
{
    public static bool IsEnough(CompiledFile? was, CompiledFile now) =>
        was?.Page is { } old && now.Page is { } page && page.GetType() == old.GetType() && page.Url == old.Url && page.Title == old.Title
        && page.Order == old.Order && page.Status == old.Status && page.Audience == old.Audience
        && page.Aliases.SequenceEqual(old.Aliases) && (page as Article)?.Category == (old as Article)?.Category;

    /// <param name="pages">Every page as it was and as it is.</param>
    /// <param name="files">Every file in the order of paths.</param>
    public static ContentSnapshot Apply(ContentSnapshot last, IReadOnlyList<(ContentPage Was, ContentPage Now)> pages, IReadOnlyList<CompiledFile> files)
    {
        var tree = new Tree(last);
        foreach (var (was, now) in pages)
        {
            if (was is Article article) tree.Swap(article, (Article)now);
        }
        var addresses = last.Addresses.With([.. pages.Select(p => KeyValuePair.Create(p.Now.Url, (Destination)new Destination.ToPage(p.Now))), .. tree.Addresses()]);
        var linked = last.LazyFiles.IsValueCreated
            ? new Lazy<PageFiles>(last.LazyFiles.Value.With(pages.Select(p => p.Now), tree.ByPath))
            : Later(files, tree.ByPath, last.CategoryRoot);
        return last with
        {
            Categories = tree.Top,
            CategoryByPath = tree.ByPath,
            Articles = Swapped(last.Articles, pages),
            Topics = Swapped<FaqTopic>(last.Topics, pages),
            Algorithms = Swapped<Algorithm>(last.Algorithms, pages),
            Scripts = Swapped<Script>(last.Scripts, pages),
            Answers = Swapped<StandardAnswer>(last.Answers, pages),
            Addresses = addresses,
            LazyFiles = linked,
            PublicLinks = new SiteLinks(Audience.Public, linked, addresses, last.Pictures),
            AgentLinks = new SiteLinks(Audience.Agents, linked, addresses, last.Pictures),
        };
    }

    // On its own, so that what is not asked for yet holds no former snapshot.
    private static Lazy<PageFiles> Later(IReadOnlyList<CompiledFile> files, IReadOnlyDictionary<string, Category> categories, string root) =>
        new(() => new PageFiles(files.Where(f => f.Page is not null).Select(f => f.Page!), categories, root));

    private static IReadOnlyList<T> Swapped<T>(IReadOnlyList<T> all, IReadOnlyList<(ContentPage Was, ContentPage Now)> pages) where T : ContentPage
    {
        T[]? swapped = null;
        foreach (var (was, now) in pages)
        {
            if (was is T) (swapped ??= [.. all])[IndexOf(swapped, was)] = (T)now;
        }
        return swapped ?? all;
    }

    private static T[] Swapped<T>(IReadOnlyList<T> all, T was, T now) where T : class
    {
        T[] swapped = [.. all];
        swapped[IndexOf(swapped, was)] = now;
        return swapped;
    }

    // The very object: pages are records, and comparing two of them would read them whole.
    private static int IndexOf(object[] all, object one) => Array.FindIndex(all, other => ReferenceEquals(other, one));

    /// <summary>Categories of which a branch is replaced from its article up to the top.</summary>
    private sealed class Tree(ContentSnapshot last)
    {
        private readonly HashSet<string> _changed = [];

        public IReadOnlyList<Category> Top { get; private set; } = last.Categories;
        public Dictionary<string, Category> ByPath { get; } = new(last.CategoryByPath);

        public void Swap(Article was, Article now)
        {
            if (!ByPath.TryGetValue(was.Category, out var old)) return;
            var fresh = old with { Articles = Swapped(old.Articles, was, now) };
            while (Put(old, fresh) is { } above) (old, fresh) = (above, above with { Children = Swapped(above.Children, old, fresh) });
            Top = Swapped(Top, old, fresh);
        }

        public IEnumerable<KeyValuePair<string, Destination>> Addresses() =>
            _changed.Select(path => ByPath[path]).Where(category => last.Addresses.Find(category.Url) is Destination.ToCategory { Category.Path: var path } && path == category.Path)
                .Select(category => KeyValuePair.Create(category.Url, (Destination)new Destination.ToCategory(category)));

        private Category? Put(Category old, Category fresh)
        {
            ByPath[old.Path] = fresh;
            _changed.Add(old.Path);
            return old.Parent.Length > 0 ? ByPath[old.Parent] : null;
        }
    }
}
