using System.Text.RegularExpressions;

namespace HelpCenter.Web.Theming;

/// <summary><c>theme.yml</c>: flat keys and one map of settings, so a few lines read it.</summary>
internal sealed partial record ThemeManifest(string Name, string Extends, string Accent, int AccentLine, IReadOnlyDictionary<string, string> Settings)
{
    public const string FileName = "theme.yml";

    private static readonly string[] s_keys = ["name", "extends", "accent", "settings"];

    public static ThemeManifest Read(string text, string file, string folder, List<ThemeProblem> problems)
    {
        var keys = new Dictionary<string, (string Value, int Line)>(StringComparer.Ordinal);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (line.Trim() is "" or ['#', ..] or "---") continue;
            if (Entry().Match(line.TrimEnd()) is not { Success: true } entry)
                problems.Add(new(file, number, "строка не похожа на «ключ: значение»"));
            else if (entry.Groups["indent"].Length > 0)
                settings[entry.Groups["key"].Value] = Unquote(entry.Groups["value"].Value);
            else if (s_keys.Contains(entry.Groups["key"].Value))
                keys[entry.Groups["key"].Value] = (Unquote(entry.Groups["value"].Value), number);
            else
                problems.Add(new(file, number, $"неизвестный ключ «{entry.Groups["key"].Value}»", $"Есть ключи: {string.Join(", ", s_keys)}."));
        }
        ReadInline(keys.GetValueOrDefault("settings").Value, settings);
        var (accent, accentLine) = keys.GetValueOrDefault("accent", ("", 0));
        return new(Value(keys, "name", folder), Value(keys, "extends", folder == ThemeOptions.DefaultTheme ? "" : ThemeOptions.DefaultTheme), accent, accentLine, settings);
    }

    private static string Value(Dictionary<string, (string Value, int Line)> keys, string key, string otherwise) =>
        keys.TryGetValue(key, out var found) && found.Value.Length > 0 ? found.Value : otherwise;

    private static void ReadInline(string? map, Dictionary<string, string> settings)
    {
        if (map is not ['{', .. var inside, '}']) return;
        foreach (var pair in inside.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Entry().Match(pair) is { Success: true } entry) settings[entry.Groups["key"].Value] = Unquote(entry.Groups["value"].Value);
        }
    }

    private static string Unquote(string value)
    {
        if (value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0]) return value[1..^1];
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : Unquote(value[..comment].TrimEnd());
    }

    [GeneratedRegex(@"^(?<indent>\s*)(?<key>[\w-]+)\s*:\s*(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();
}
