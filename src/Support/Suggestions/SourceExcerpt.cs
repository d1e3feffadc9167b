using System.Text;
using System.Text.RegularExpressions;
using HelpCenter.Content;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Markup;
using HelpCenter.Search;

namespace HelpCenter.Support.Suggestions;

/// <summary>Markdown of a part of a page, fit for a letter: variables filled, links absolute, nothing that is for agents.</summary>
public sealed partial class SourceExcerpt(ContentSnapshot content, string folder)
{
    private const int LongestExcerpt = 3000;

    // One list of suggestions asks for several parts of the same file.
    private readonly Dictionary<string, string[]?> _read = [];

    /// <summary>The text under a heading; empty when the file has changed meanwhile.</summary>
    public string Section(ContentPage page, string anchor)
    {
        var sections = page.Markup.Sections;
        var index = 0;
        while (index < sections.Count && sections[index].Anchor != anchor) index++;
        if (index == sections.Count || Lines(page) is not { } lines) return "";
        var first = sections[index].Level == 0 ? BodyStart(lines) : sections[index].Line;
        var end = index + 1 < sections.Count ? sections[index + 1].Line - 1 : lines.Length;
        return first > end || end > lines.Length ? "" : Clean(page, lines.AsSpan(first, end - first));
    }

    /// <summary>The first numbered list of a page, or of one section when it has one.</summary>
    public string Steps(ContentPage page, string anchor)
    {
        var own = ListOf(Section(page, anchor));
        if (own.Length > 0 || anchor.Length == 0 && page.Markup.Sections.Count == 0) return own;
        return page.Markup.Sections.Select(s => ListOf(Section(page, s.Anchor))).FirstOrDefault(list => list.Length > 0) ?? "";
    }

    private static string ListOf(string markdown)
    {
        var list = markdown.Split('\n').SkipWhile(line => !Numbered().IsMatch(line)).TakeWhile(line => Numbered().IsMatch(line) || line.StartsWith(' ') || line.Length == 0);
        return string.Join('\n', list).Trim();
    }

    private string[]? Lines(ContentPage page)
    {
        if (_read.TryGetValue(page.File, out var known)) return known;
        try
        {
            return _read[page.File] = File.ReadAllText(Path.Combine(folder, page.File)).ReplaceLineEndings("\n").Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return _read[page.File] = null;
        }
    }

    private static int BodyStart(string[] lines)
    {
        if (lines.Length == 0 || lines[0].Trim() != "---") return 0;
        var end = Array.FindIndex(lines, 1, line => line.Trim() == "---");
        return end < 0 ? 0 : end + 1;
    }

    private string Clean(ContentPage page, ReadOnlySpan<string> lines)
    {
        var text = new StringBuilder();
        var hidden = 0;
        foreach (var line in lines)
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith(":::", StringComparison.Ordinal))
            {
                var name = trimmed.TrimStart(':').Trim();
                if (hidden > 0) hidden += name.Length > 0 ? 1 : -1;
                else if (name.StartsWith("agent", StringComparison.Ordinal) || name.StartsWith("reply", StringComparison.Ordinal)) hidden = 1;
                continue;
            }
            if (hidden == 0 && !Picture().IsMatch(trimmed) && !trimmed.StartsWith("keywords:", StringComparison.Ordinal) && !trimmed.StartsWith("Итог:", StringComparison.Ordinal)) text.Append(line).Append('\n');
        }
        var filled = Placeholders.Fill(text.ToString(), content.Variables.ToDictionary(v => v.Key, v => v.Value.Value));
        var linked = Link().Replace(filled, match => Linked(page, match.Groups["text"].Value, match.Groups["target"].Value));
        linked = WikiLink().Replace(linked, match => content.Files.FindSlug(match.Groups["slug"].Value) is Destination.ToPage { Page: var target } && target.IsVisibleTo(Audience.Public) ? $"[{target.Title}]({target.Url})" : match.Groups["slug"].Value);
        return linked.Trim() is { Length: > LongestExcerpt } longer ? longer[..longer.LastIndexOf('\n', LongestExcerpt)] : linked.Trim();
    }

    // A link that customers cannot open leaves its words.
    private string Linked(ContentPage page, string text, string target)
    {
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith("tel:", StringComparison.Ordinal)) return $"[{text}]({target})";
        var known = page.Markup.Links.Where(l => l.Text == text).Select(content.PublicLinks.Link).FirstOrDefault();
        return known is null ? text : $"[{text}]({known.Url})";
    }

    [GeneratedRegex(@"^\s*\d+[.)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^!\[[^\]]*\]\([^)]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<!!)\[(?<text>[^\]]+)\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\[(?<slug>[^\]|]+)\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();
}
