using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>The answer itself above the list, when the first hit is certain.</summary>
internal static class InstantAnswer
{
    public static InstantAnswerView? Of(Edition edition, SearchResults results)
    {
        if (!results.IsCertain || results.Hits is not [var hit, ..] || hit.Document.Kind == DocumentKind.Algorithm) return null;
        var best = hit.Sections[0];
        var text = hit.Document.Summary.Length > 0 ? Escaped(hit.Document.Summary) : best.Snippet.ToHtml();
        var title = hit.Document.Kind == DocumentKind.Article && best.Heading.Length > 0 ? best.Heading : hit.Document.Title;
        return new InstantAnswerView(title, hit.Link, text, hit.Document.Title, hit.Document.Url)
        {
            Reviewed = Items.PageOf(edition, hit.Document)?.Reviewed,
        };
    }

    private static string Escaped(string text) => new Snippet(text, []).ToHtml();
}
