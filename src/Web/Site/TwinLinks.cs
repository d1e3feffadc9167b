using System.Text.RegularExpressions;
using HelpCenter.Content;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Markup;

namespace HelpCenter.Web.Site;

/// <summary>Links of a Markdown twin: files and short names become addresses; what the public may not see keeps its text and loses its address.</summary>
internal static partial class TwinLinks
{
    public static string Fill(string markdown, ContentSnapshot content, Article article)
    {
        var withNames = ShortName().Replace(markdown, match =>
        {
            var link = article.Markup.Links.FirstOrDefault(l => l.Kind == MarkupLinkKind.Slug && l.Target == match.Groups[1].Value.Trim());
            return link is not null && content.PublicLinks.Link(link) is { } target ? $"[{target.Title}]({target.Url})" : match.Groups[1].Value;
        });
        return Inline().Replace(withNames, match => Inline(match, content, article));
    }

    private static string Inline(Match match, ContentSnapshot content, Article article)
    {
        var (mark, text, target) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        if (target.StartsWith('#') || target.StartsWith('/') || HasScheme().IsMatch(target)) return match.Value;
        var path = Below(article.File, Uri.UnescapeDataString(target.Split('#')[0]));
        var link = article.Markup.Links.FirstOrDefault(l => l.Target.Equals(path, StringComparison.OrdinalIgnoreCase) && (l.Kind == MarkupLinkKind.Image) == (mark == "!"));
        var url = link is null ? null : mark == "!" ? content.PublicLinks.Image(link)?.Url : content.PublicLinks.Link(link)?.Url;
        return url is null ? text : $"{mark}[{text}]({url})";
    }

    private static string Below(string file, string target)
    {
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or "..")) parts.Add(part);
        }
        return string.Join('/', parts);
    }

    [GeneratedRegex(@"\[\[([^\]\n]+)\]\]")]
    private static partial Regex ShortName();

    [GeneratedRegex(@"(!?)\[([^\]\n]*)\]\(\s*<?([^)\s>]+)>?[^)\n]*\)")]
    private static partial Regex Inline();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9+.-]*:")]
    private static partial Regex HasScheme();
}
