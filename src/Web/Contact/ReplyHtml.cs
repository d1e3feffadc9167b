using HelpCenter.Content;
using HelpCenter.Content.Markup;
using HelpCenter.Search;

namespace HelpCenter.Web.Contact;

/// <summary>Messages as HTML that is safe: replies pass the compiler of articles, customers' words stay words.</summary>
internal static class ReplyHtml
{
    private static readonly ArticleMarkdown s_markdown = new();

    public static string Of(ContentSnapshot content, string markdown)
    {
        var compiled = s_markdown.Compile(new MarkupSource { File = "reply.md", Text = markdown, KeepsPlaceholders = true, IsStrict = false });
        return compiled.Html.Render(Audience.Public, content.PublicLinks, compiled.Links);
    }

    public static string OfPlain(string text) =>
        string.Concat(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{HtmlText.Escape(p.Trim('\n')).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));
}
