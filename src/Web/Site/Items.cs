using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Articles;
using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>One line of a list, made of a page or of something found.</summary>
internal static class Items
{
    public static ItemView Of(Edition edition, Article article) => new(ItemKind.Article, article.Title, article.Url)
    {
        Summary = article.Summary,
        Category = edition.Content.CategoryByPath.TryGetValue(article.Category, out var category) ? category.Title : "",
    };

    public static ItemView Of(Algorithm algorithm) => new(ItemKind.Algorithm, algorithm.Title, algorithm.Url)
    {
        Summary = algorithm.Steps.Count > 0 ? algorithm.Steps[0].Title : algorithm.Summary,
        StepsMin = algorithm.Length.Fewest,
        StepsMax = algorithm.Length.Most,
    };

    public static ItemView Of(Edition edition, SearchHit hit)
    {
        var length = LengthOf(edition, hit.Document);
        return new ItemView(KindOf(hit.Document.Kind), hit.Document.Title, AddressOf(hit.Document))
        {
            Summary = hit.Document.Summary,
            Category = hit.Document.CategoryTitle,
            StepsMin = length.Fewest,
            StepsMax = length.Most,
        };
    }

    public static StepRange LengthOf(Edition edition, SearchDocument document) =>
        document.Kind == DocumentKind.Algorithm && PageOf(edition, document) is Algorithm algorithm ? algorithm.Length : default;

    /// <summary>The page a found thing stands on; null when the index is ahead of it.</summary>
    public static ContentPage? PageOf(Edition edition, SearchDocument document) =>
        edition.Content.Addresses.Find(document.Url) is Destination.ToPage { Page: var page } && edition.IsShown(page) ? page : null;

    /// <summary>A question is an anchor on its topic's page; an article opens at its beginning.</summary>
    public static string AddressOf(SearchDocument document) =>
        document.Kind == DocumentKind.Question && document.Sections is [{ Anchor.Length: > 0 } first, ..] ? $"{document.Url}#{first.Anchor}" : document.Url;

    public static ItemKind KindOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Question => ItemKind.Question,
        DocumentKind.Algorithm => ItemKind.Algorithm,
        _ => ItemKind.Article,
    };
}
