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
        && page.Order == old.Order && page.Status == old.Status && page.Status != PageStatus.Archived && page.Audience == old.Audience
        && page.Aliases.SequenceEqual(old.Aliases) && (page as Article)?.Category == (old as Article)?.Category;

    /// <param name="pages">Every page as it was and as it is.</param>
    /// <param name="tree">The tree after the change.</param>
    /// <param name="renewed">Categories that are other objects now.</param>
    /// <param name="files">Every file in the order of paths.</param>
    public static ContentSnapshot Apply(ContentSnapshot last, IReadOnlyList<(ContentPage Was, ContentPage Now)> pages, CategoryTree tree, IEnumerable<string> renewed, IReadOnlyList<CompiledFile> files)
    {
        var categories = renewed.Select(path => tree.ByPath[path])
            .Where(category => last.Addresses.Find(category.Url) is Destination.ToCategory { Category.Path: var path } && path == category.Path);
        var addresses = last.Addresses.With([
            .. pages.Select(p => KeyValuePair.Create(p.Now.Url, (Destination)new Destination.ToPage(p.Now))),
            .. categories.Select(c => KeyValuePair.Create(c.Url, (Destination)new Destination.ToCategory(c)))]);
        var linked = last.LazyFiles.IsValueCreated
            ? new Lazy<PageFiles>(last.LazyFiles.Value.With(pages.Select(p => p.Now), tree.ByPath))
            : Later(files, tree.ByPath, last.CategoryRoot);
        return last with
        {
            Categories = tree.Top,
            CategoryByPath = tree.ByPath,
            Articles = tree.Articles,
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

    // The very object: pages are records, and comparing two of them would read them whole.
    private static int IndexOf(object[] all, object one) => Array.FindIndex(all, other => ReferenceEquals(other, one));
}
