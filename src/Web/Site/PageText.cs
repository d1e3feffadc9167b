using HelpCenter.Content;
using HelpCenter.Content.Markup;

namespace HelpCenter.Web.Site;

/// <summary>Public plain text of a page.</summary>
internal static class PageText
{
    /// <summary>The short answer, or how the text begins.</summary>
    public static string Description(ContentPage page)
    {
        if (page.Summary.Length > 0) return page.Summary;
        var first = page.Markup.Sections.FirstOrDefault(section => section.Text.Length > 0 && IsPublic(page, section));
        return first?.Text ?? page.Title;
    }

    /// <summary>A heading inside <c>:::agent</c> must not show up in a list of contents.</summary>
    public static bool IsPublic(ContentPage page, MarkupSection section) =>
        !page.Markup.Html.AgentsOnly.Any(hidden => section.Body.Start >= hidden.Start && section.Body.Start < hidden.End);
}
