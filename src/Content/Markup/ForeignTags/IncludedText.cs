namespace HelpCenter.Content.Markup.ForeignTags;

internal enum IncludedPart : byte { Whole, WithoutTitle }

/// <summary>The part of an included file that its tag asks for.</summary>
internal static class IncludedText
{
    public static string Part(string text, IncludedPart part, string anchor, string tag)
    {
        text = WithoutFrontMatter(text.Replace("\r", "")).Trim('\n', ' ');
        if (tag.Length > 0) text = Tagged(text, tag);
        if (anchor.Length > 0) text = Section(text, anchor);
        if (part == IncludedPart.WithoutTitle && text.StartsWith('#'))
        {
            var end = text.IndexOf('\n');
            text = end < 0 ? "" : text[(end + 1)..].TrimStart('\n');
        }
        return text;
    }

    private static string WithoutFrontMatter(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return text;
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (end < 0) return text;
        var line = text.IndexOf('\n', end + 1);
        return line < 0 ? "" : text[(line + 1)..];
    }

    private static string Tagged(string text, string tag)
    {
        var open = $"{{includetag({tag})}}";
        var start = text.IndexOf(open, StringComparison.Ordinal);
        if (start < 0) return text;
        start += open.Length;
        var end = text.IndexOf("{/includetag}", start, StringComparison.Ordinal);
        return (end < 0 ? text[start..] : text[start..end]).Trim('\n');
    }

    /// <summary>From the heading with <c>{#anchor}</c> to the next one that is not below it.</summary>
    private static string Section(string text, string anchor)
    {
        var lines = text.Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith('#') && line.Contains($"{{#{anchor}}}"));
        if (start < 0) return text;
        var level = LevelOf(lines[start]);
        var end = Array.FindIndex(lines, start + 1, line => LevelOf(line) is > 0 and var other && other <= level);
        return string.Join('\n', lines[start..(end < 0 ? lines.Length : end)]).TrimEnd();
    }

    private static int LevelOf(string line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#') level++;
        return level < line.Length && line[level] == ' ' ? level : 0;
    }
}
