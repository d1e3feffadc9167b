using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Faq;
using HelpCenter.Search;

namespace HelpCenter.Web.Site;

/// <summary>An address that comes from the content folder. What is not for the public is answered exactly as what never was.</summary>
internal static class ShowContent
{
    private const string Markdown = ".md";

    public static PageAnswer Answer(PageRequest request)
    {
        if (request.Path.EndsWith(Markdown, StringComparison.OrdinalIgnoreCase) && Twin(request) is { } twin) return twin;
        return At(request, request.Path) ?? AtLatinAddress(request) ?? ShowError.NotFound(request);
    }

    private static PageAnswer? At(PageRequest request, string path) => request.Edition.Content.Addresses.Find(path) switch
    {
        Destination.ToPage { Page: var page } when request.Edition.IsShown(page) => page.Url == request.Path ? Show(request, page) : Moved(request, page.Url),
        Destination.ToPage { Page: { Status: PageStatus.Archived, Audience: Audience.Public } archived } => ShowError.Archived(request, archived),
        Destination.ToCategory { Category: var category } when category.HasVisible(Audience.Public) =>
            category.Url == request.Path ? ShowCategory.Answer(request, category) : Moved(request, category.Url),
        Destination.Moved { Url: var url } when IsPublic(request.Edition, url) => Moved(request, url),
        Destination.Gone => ShowError.Gone(request),
        _ => null,
    };

    private static PageAnswer Show(PageRequest request, ContentPage page) => page switch
    {
        Article article => ShowArticle.Answer(request, article),
        FaqTopic topic => ShowFaq.Answer(request, topic),
        Algorithm algorithm => ShowAlgorithm.Answer(request, algorithm),
        _ => ShowError.NotFound(request),
    };

    /// <summary>«/оплата/возврат» is how somebody may type «/oplata/vozvrat».</summary>
    private static PageAnswer? AtLatinAddress(PageRequest request)
    {
        var latin = "/" + Slug.OfPath(request.Path);
        return latin == request.Path ? null : At(request, latin);
    }

    private static PageAnswer? Twin(PageRequest request)
    {
        var path = request.Path[..^Markdown.Length];
        return request.Edition.Content.Addresses.Find(path) is Destination.ToPage { Page: Article article } && request.Edition.IsShown(article)
            ? article.Url == path ? MarkdownTwin.Answer(request, article) : Moved(request, article.Url + Markdown)
            : null;
    }

    /// <summary>A former address must not tell that a hidden page exists.</summary>
    private static bool IsPublic(Edition edition, string url) => edition.Content.Addresses.Find(url.Split('#')[0]) switch
    {
        Destination.ToPage { Page: var page } => edition.IsShown(page),
        Destination.ToCategory { Category: var category } => category.HasVisible(Audience.Public),
        _ => false,
    };

    private static PageAnswer Moved(PageRequest request, string url) => PageAnswer.MovedTo(SiteAddress.Encode(url) + request.QueryText);
}
