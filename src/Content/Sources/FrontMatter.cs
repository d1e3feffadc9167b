namespace HelpCenter.Content.Sources;

/// <summary>The YAML between two «---» lines at the head of a file, and the body below it.</summary>
/// <param name="Yaml">The block as it stands in the file, its last line end included; empty when there is none.</param>
/// <param name="BodyLine">Line of the file on which the body begins, 1-based.</param>
public sealed record FrontMatter(YamlMap Map, string Yaml, string Body, int BodyLine)
{
    private static readonly YamlMap NoKeys = new(1, []);

    /// <summary>
    /// Takes the block off. In our layout broken YAML is an error; in any other tree the block stays in the body, so that no text is lost.
    /// </summary>
    public static FrontMatter Split(string file, string text, bool isStrict, List<ContentProblem> problems)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || text.IndexOf('\n') is var first && (first < 0 || text.AsSpan(3, first - 3).Trim().Length > 0))
            return new(NoKeys, "", text, 1);
        var (end, next, lines) = FindEnd(text, text.IndexOf('\n') + 1);
        if (end < 0)
        {
            if (isStrict) problems.Add(new(file, 1, Severity.Error, "front-matter", "Блок настроек в начале файла не закрыт.", "Поставьте строку «---» после последнего ключа."));
            return new(NoKeys, "", text, 1);
        }
        var yaml = text[(text.IndexOf('\n') + 1)..end];
        try
        {
            if (YamlNode.Parse(yaml) is YamlMap map) return new(map, yaml, text[next..], lines);
            if (YamlNode.Parse(yaml) is YamlText { Value: "" }) return new(NoKeys, "", text[next..], lines);
            throw new YamlProblem(1, "not a mapping");
        }
        catch (YamlProblem e)
        {
            // Shown as it stands: a fence keeps Markdown from making headings of it.
            if (!isStrict) return new(NoKeys, "", $"```\n{yaml}```\n{text[next..]}", 1);
            problems.Add(new(file, e.Line + 1, Severity.Error, "front-matter", $"Настройки в начале файла не читаются: {e.Message}", Hint(yaml, e.Line)));
            return new(NoKeys, "", text[next..], lines);
        }
    }

    private static (int End, int Next, int Lines) FindEnd(string text, int from)
    {
        var line = 2;
        while (from < text.Length)
        {
            var stop = text.IndexOf('\n', from);
            var content = (stop < 0 ? text.AsSpan(from) : text.AsSpan(from, stop - from)).TrimEnd();
            if (content is "---" or "...") return (from, stop < 0 ? text.Length : stop + 1, line + 1);
            if (stop < 0) break;
            from = stop + 1;
            line++;
        }
        return (-1, 0, 0);
    }

    // The commonest slip is «title: Оплата: карта»: a colon inside an unquoted value.
    private static string Hint(string yaml, int line)
    {
        var content = yaml.Split('\n').ElementAtOrDefault(line - 1) ?? "";
        var colon = content.IndexOf(':');
        return colon > 0 && content.IndexOf(": ", colon + 1, StringComparison.Ordinal) > 0
            ? $"В значении есть двоеточие: возьмите его в кавычки — {content[..colon].Trim()}: \"{content[(colon + 1)..].Trim()}\""
            : "Проверьте отступы, кавычки и двоеточия в этой строке.";
    }
}
