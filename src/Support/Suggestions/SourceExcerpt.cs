using System.Text.RegularExpressions;
using HelpCenter.Content;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Linking;
using HelpCenter.Content.Markup;

namespace HelpCenter.Support.Suggestions;

/// <summary>Markdown of a part of a page, fit for a letter: variables filled, links absolute, nothing that is for agents.</summary>
public sealed partial class SourceExcerpt(ContentSnapshot content, string folder)
{
    private const int LongestExcerpt = 3000;

    private static readonly ArticleMarkdown s_markdown = new();

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
        var masked = s_markdown.MaskCode(string.Join('\n', lines!));
        var shown = PublicMarkdown.Of(masked.Text).Split('\n').Where(line => !IsForThePage(line.Trim()));
        var filled = Placeholders.Fill(string.Join('\n', shown), content.Variables.ToDictionary(v => v.Key, v => v.Value.Value));
        var text = masked.Unmask(MarkdownLinks.Fill(filled, content.PublicLinks, page.File)).Trim();
        return text.Length > LongestExcerpt ? text[..text.LastIndexOf('\n', LongestExcerpt)] : text;
    }

    // Frames, pictures and what stands for the site itself say nothing in a letter.
    private static bool IsForThePage(string line) =>
        line.StartsWith(":::", StringComparison.Ordinal) || line.StartsWith("keywords:", StringComparison.Ordinal) || line.StartsWith("Итог:", StringComparison.Ordinal) || Picture().IsMatch(line);

    [GeneratedRegex(@"^\s*\d+[.)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^!\[[^\]]*\]\([^)]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
