using System.Text.RegularExpressions;
using HelpCenter.Content.Markup;

namespace HelpCenter.Content.Linking;

/// <summary>Links of Markdown that leaves its file: files and short names become addresses; what its readers may not see keeps its text and loses its address.</summary>
public static partial class MarkdownLinks
{
    /// <param name="file">The file that the text stands in.</param>
    public static string Fill(string markdown, SiteLinks links, string file)
    {
        var withNames = ShortName().Replace(markdown, match => Named(match, links));
        var withReferences = Reference().Replace(withNames, match =>
        {
            var target = match.Groups[2].Value;
            var url = Address(target, isImage: false, links, file) ?? Address(target, isImage: true, links, file);
            return url is null ? "" : match.Groups[1].Value + url + match.Groups[3].Value;
        });
        return Inline().Replace(withReferences, match =>
        {
            var (mark, text) = (match.Groups[1].Value, match.Groups[2].Value);
            return Address(match.Groups[3].Value, mark == "!", links, file) is { } url ? $"{mark}[{text}]({url})" : text;
        });
    }

    // [[short-name#anchor|text]]
    private static string Named(Match match, SiteLinks links)
    {
        var (name, anchor, text) = (match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim(), match.Groups[3].Value.Trim());
        if (name.Length == 0) return $"[{(text.Length > 0 ? text : anchor)}](#{anchor})";
        return links.Link(new(MarkupLinkKind.Slug, name, anchor, text, 0)) is { } target
            ? $"[{(text.Length > 0 ? text : target.Title)}]({target.Url})"
            : text.Length > 0 ? text : name;
    }

    // Null where they may not go.
    private static string? Address(string target, bool isImage, SiteLinks links, string file)
    {
        if (target.StartsWith('#') || HasScheme().IsMatch(target)) return target;
        var hash = target.IndexOf('#');
        var (path, anchor) = hash < 0 ? (target, "") : (target[..hash], Uri.UnescapeDataString(target[(hash + 1)..]));
        path = Uri.UnescapeDataString(path);
        var below = path.StartsWith('/') ? path : Below(file, path);
        if (isImage) return links.Image(new(MarkupLinkKind.Image, below, "", "", 0))?.Url;
        return links.Link(new(path.StartsWith('/') ? MarkupLinkKind.Site : MarkupLinkKind.File, below, anchor, "", 0))?.Url;
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

    [GeneratedRegex(@"\[\[([^\]\[\n|#]*)(?:#([^\]\n|]*))?(?:\|([^\]\n]*))?\]\]")]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^([ >]{0,3}\[[^\]\n]+\]:[ \t]*)<?([^\s>]+)>?([^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(!?)\[([^\]\n]*)\]\(\s*<?([^)\s>]+)>?[^)\n]*\)")]
    private static partial Regex Inline();

    [GeneratedRegex("^(//|[a-zA-Z][a-zA-Z0-9+.-]*:)")]
    private static partial Regex HasScheme();
}
