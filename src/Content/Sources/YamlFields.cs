using System.Globalization;
using System.Text.RegularExpressions;

namespace HelpCenter.Content.Sources;

/// <summary>
/// Reads typed values from a YAML map and collects what is wrong with them. A key that was never asked for is unknown,
/// so the code that reads a format is the list of its keys.
/// </summary>
public sealed partial class YamlFields(YamlMap map, string file, int lineOffset, List<ContentProblem> problems, bool isStrict = true)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public YamlMap Map => map;

    public bool Has(string key) => Ask(key) is not null;

    public int LineOf(string key) => (map.Pairs.FirstOrDefault(p => p.Key == key)?.Line ?? map.Line) + lineOffset;

    /// <summary>A scalar in one line; empty when the key is not there.</summary>
    public string Text(string key)
    {
        switch (Ask(key))
        {
            case null: return "";
            case YamlText text: return text.Value.Trim();
            case var other:
                WrongType(key, other, "текст в одну строку");
                return "";
        }
    }

    /// <summary>A list of texts; one text counts as a list of one, «a, b» in a text is split.</summary>
    public IReadOnlyList<string> List(string key)
    {
        switch (Ask(key))
        {
            case null: return [];
            case YamlText { Value: var text }:
                return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            case YamlList list:
                foreach (var odd in list.Items.Where(i => i is not YamlText)) WrongType(key, odd, "список строк");
                return [.. list.Items.OfType<YamlText>().Select(i => i.Value.Trim()).Where(i => i.Length > 0)];
            case var other:
                WrongType(key, other, "список строк");
                return [];
        }
    }

    public int? Number(string key)
    {
        var text = Text(key);
        if (text.Length == 0) return null;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number)) return number;
        WrongValue(key, text, "целое число, например 10");
        return null;
    }

    public DateOnly? Date(string key)
    {
        var text = Text(key);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return DateOnly.FromDateTime(moment.Date);
        WrongValue(key, text, "дату вида 2026-11-21");
        return null;
    }

    /// <summary>«20s», «1m», «4h», «2d».</summary>
    public TimeSpan? Interval(string key)
    {
        var text = Text(key);
        if (text.Length == 0) return null;
        var match = IntervalPattern().Match(text);
        if (!match.Success || !int.TryParse(match.Groups[1].ValueSpan, out var count) || count > 100_000)
        {
            WrongValue(key, text, "срок: 20s, 1m, 4h или 2d");
            return null;
        }
        return match.Groups[2].Value switch
        {
            "s" => TimeSpan.FromSeconds(count),
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
    }

    /// <summary>«6 months», «90 days», «1 year» counted from <paramref name="start"/>.</summary>
    public DateOnly? DateAfter(string key, DateOnly? start)
    {
        var text = Text(key);
        if (text.Length == 0) return null;
        var match = PeriodPattern().Match(text);
        if (!match.Success || !int.TryParse(match.Groups[1].ValueSpan, out var count) || count > 1200)
        {
            WrongValue(key, text, "срок: 6 months, 90 days или 1 year");
            return null;
        }
        return match.Groups[2].Value switch
        {
            "day" => start?.AddDays(count),
            "week" => start?.AddDays(7 * count),
            "month" => start?.AddMonths(count),
            _ => start?.AddYears(count),
        };
    }

    /// <summary>One of the known names, the first when nothing is said; <paramref name="otherwise"/> when what is said is unknown or the key is misspelt.</summary>
    public string OneOf(string key, string otherwise, params string[] names)
    {
        var text = Text(key);
        if (text.Length == 0) return map.Pairs.Any(p => p.Key != key && NearestName.Of(p.Key, [key]) is not null) ? otherwise : names[0];
        if (names.Contains(text)) return text;
        if (isStrict) WrongValue(key, text, string.Join(" или ", names));
        return otherwise;
    }

    /// <summary>A map below the key, or null.</summary>
    public YamlFields? Fields(string key)
    {
        switch (Ask(key))
        {
            case null: return null;
            case YamlMap below: return new(below, file, lineOffset, problems, isStrict);
            case var other:
                WrongType(key, other, "вложенные ключи");
                return null;
        }
    }

    /// <summary>A list of maps below the key.</summary>
    public IEnumerable<YamlFields> ListOfFields(string key)
    {
        if (Ask(key) is not { } node) yield break;
        if (node is not YamlList list)
        {
            WrongType(key, node, "список");
            yield break;
        }
        foreach (var item in list.Items)
        {
            if (item is YamlMap below) yield return new(below, file, lineOffset, problems, isStrict);
            else WrongType(key, item, "список записей");
        }
    }

    public void Report(string key, string code, string message, string fix = "", Severity severity = Severity.Warning) =>
        problems.Add(new(file, LineOf(key), severity, code, message, fix));

    public void Report(int line, string code, string message, string fix) =>
        problems.Add(new(file, line + lineOffset, Severity.Warning, code, message, fix));

    /// <summary>Names every key that nothing asked for, with the nearest known one.</summary>
    public void ReportUnknownKeys()
    {
        if (!isStrict) return;
        foreach (var pair in map.Pairs.Where(p => !_asked.Contains(p.Key)))
        {
            var near = NearestName.Of(pair.Key, _asked);
            problems.Add(new(file, pair.Line + lineOffset, Severity.Warning, "unknown-key", $"Нет ключа «{pair.Key}»" + (near is null ? "." : $"; похожий: «{near}»."),
                near is null ? $"Удалите его. Известные ключи: {string.Join(", ", _asked.Order())}." : $"Замените «{pair.Key}» на «{near}»."));
        }
    }

    private YamlNode? Ask(string key)
    {
        _asked.Add(key);
        return map[key] is YamlText { Value: "" or "~" or "null" } ? null : map[key];
    }

    private void WrongType(string key, YamlNode node, string wanted)
    {
        if (isStrict) problems.Add(new(file, node.Line + lineOffset, Severity.Warning, "wrong-type", $"Ключ «{key}»: нужен {wanted}.", $"Запишите в «{key}» {wanted}."));
    }

    private void WrongValue(string key, string value, string wanted)
    {
        if (isStrict) problems.Add(new(file, LineOf(key), Severity.Warning, "wrong-value", $"Ключ «{key}»: не понимаем «{value}».", $"Напишите {wanted}."));
    }

    [GeneratedRegex(@"^\s*(\d+)\s*([smhd])\s*$")]
    private static partial Regex IntervalPattern();

    [GeneratedRegex(@"^\s*(\d+)\s*(day|week|month|year)s?\s*$")]
    private static partial Regex PeriodPattern();
}
