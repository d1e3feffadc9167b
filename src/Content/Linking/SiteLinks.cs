using HelpCenter.Content.Articles;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Linking;

/// <summary>Resolves links of one file over the whole site, for one audience: what is for agents is not there for the public.</summary>
public sealed class SiteLinks(Audience audience, Lazy<PageFiles> files, AddressBook addresses, PictureShelf pictures) : ILinkResolver
{
    public LinkTarget? Link(MarkupLink link)
    {
        switch (Resolve(link))
        {
            case Destination.ToPage { Page: var page } when page.IsVisibleTo(audience) && page.Url.Length > 0:
                return new(WithAnchor(page.Url, link.Anchor), TitleOf(page, link.Anchor));
            case Destination.ToCategory { Category: var category } when category.HasVisible(audience):
                return new(category.Url, category.Title);
            default:
                return link.Kind == MarkupLinkKind.Site && link.Target.Length > 0 && IsSitePage(link.Target) ? new(WithAnchor(link.Target, link.Anchor), link.Target) : null;
        }
    }

    public ImageTarget? Image(MarkupLink link) => pictures.Find(link.Target);

    /// <summary>What a link means, whoever may see it; null when there is nothing.</summary>
    public Destination? Resolve(MarkupLink link) => link.Kind switch
    {
        MarkupLinkKind.File => files.Value.Find(link.Target),
        MarkupLinkKind.Slug => files.Value.FindSlug(link.Target),
        MarkupLinkKind.Site => Follow(addresses.Find(link.Target)) ?? files.Value.Find(link.Target.Trim('/')),
        _ => null,
    };

    // What was deleted is nothing to lead to.
    private Destination? Follow(Destination? destination) => destination switch
    {
        Destination.Moved moved => addresses.Find(moved.Url),
        Destination.Gone => null,
        _ => destination,
    };

    // A question of a FAQ file is named by itself, not by its file.
    private static string TitleOf(ContentPage page, string anchor) =>
        page is Faq.FaqTopic topic && topic.Questions.FirstOrDefault(q => q.Anchor == anchor) is { } question ? question.Text : page.Title;

    private static bool IsSitePage(string path) => path == "/" || Slug.Reserved.Contains(path.Trim('/').Split('/', '?')[0]);

    private static string WithAnchor(string url, string anchor) => anchor.Length == 0 ? url : $"{url}#{Uri.EscapeDataString(anchor)}";
}
