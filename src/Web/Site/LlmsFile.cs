using System.Text;
using HelpCenter.Content.Articles;
using HelpCenter.Search;

namespace HelpCenter.Web.Site;

/// <summary><c>/llms.txt</c>: a table of contents that leads to the Markdown of every article.</summary>
internal static class LlmsFile
{
    public static PageAnswer Answer(PageRequest request)
    {
        var edition = request.Edition;
        var text = new StringBuilder($"# {edition.Site.Title}\n");
        foreach (var category in edition.Content.Categories) AppendCategory(text, request, category);
        var loose = edition.Content.Articles.Where(a => a.Category.Length == 0 && edition.IsShown(a)).ToList();
        AppendList(text, edition.Texts["search.kind.article"], loose.Select(a => Line(request, a)));
        AppendList(text, edition.Texts["faq.title"], edition.Content.Topics.Where(edition.IsShown).Select(t => $"- [{t.Title}]({TextFiles.Absolute(request, t.Url)})"));
        AppendList(text, edition.Texts["algorithms.title"], edition.Content.Algorithms.Where(edition.IsShown).Select(a => $"- [{a.Title}]({TextFiles.Absolute(request, a.Url)})"));
        return TextFiles.Of(request, text.ToString(), TextFiles.Plain, ContentChanges.Latest(edition));
    }

    private static void AppendCategory(StringBuilder text, PageRequest request, Category category)
    {
        AppendList(text, category.Title, category.VisibleArticles(Audience.Public).Select(a => Line(request, a)));
        foreach (var child in category.Children) AppendCategory(text, request, child);
    }

    private static string Line(PageRequest request, Article article)
    {
        var about = Heads.Shorten(article.Summary, 200);
        return $"- [{article.Title}]({TextFiles.Absolute(request, article.Url)}.md){(about.Length > 0 ? ": " + about : "")}";
    }

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count > 0) text.Append($"\n## {title}\n\n").AppendJoin('\n', list).Append('\n');
    }
}
