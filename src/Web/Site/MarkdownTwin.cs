using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;

namespace HelpCenter.Web.Site;

/// <summary><c>/{category}/{article}.md</c>: the article as Markdown for those who read text, without what is for agents.</summary>
internal static partial class MarkdownTwin
{
    private static readonly ArticleMarkdown s_markdown = new();

    public static PageAnswer Answer(PageRequest request, Article article)
    {
        var edition = request.Edition;
        var file = Path.Combine(edition.Folder, article.File);
        // A file that was saved meanwhile, or is broken so that its last good version is shown, may hold what is not for everybody.
        if (!File.Exists(file) || File.ReadAllBytes(file) is var bytes && ContentHash.Of(bytes) != article.Hash) return ShowError.NotFound(request);
        var body = Public(BodyOf(Encoding.UTF8.GetString(bytes)), edition.Content, article);
        var head = new StringBuilder("---\n").Append("title: ").Append(Quoted(article.Title)).Append('\n');
        if (article.Summary.Length > 0) head.Append("summary: ").Append(Quoted(article.Summary)).Append('\n');
        if (edition.Updated(article) is { } updated) head.Append("updated: ").Append(updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        head.Append("---\n\n");
        var title = body.StartsWith("# ", StringComparison.Ordinal) ? "" : $"# {article.Title}\n\n";
        return PageAnswer.Text(head.Append(title).Append(body).Append('\n').ToString(), TextFiles.Markdown, edition.Updated(article));
    }

    // Code stands as it was written: a variable in it is an example of one.
    private static string Public(string markdown, ContentSnapshot content, Article article)
    {
        var masked = s_markdown.MaskCode(markdown);
        return masked.Unmask(MarkdownLinks.Fill(FillVariables(PublicMarkdown.Of(masked.Text), content), content.PublicLinks, article.File));
    }

    /// <summary>The text below the front matter.</summary>
    private static string BodyOf(string text)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        var head = FrontMatter().Match(text);
        return head.Success ? text[head.Length..] : text;
    }

    private static string FillVariables(string text, ContentSnapshot content) =>
        Variable().Replace(text, match => content.Variables.TryGetValue(match.Groups[1].Value, out var variable) ? variable.Value : match.Value);

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").ReplaceLineEndings(" ") + "\"";

    [GeneratedRegex(@"\A---[ \t]*\n.*?\n(---|\.\.\.)[ \t]*(\n|\z)", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\{\{\s*([\w.-]+)\s*\}\}")]
    private static partial Regex Variable();
}
