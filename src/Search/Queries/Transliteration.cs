using System.Text;

namespace HelpCenter.Search.Queries;

/// <summary>Russian written with Latin letters: «vozvrat deneg» → «возврат денег».</summary>
internal static class Transliteration
{
    private static readonly (string Latin, string Cyrillic)[] Rules =
    [
        ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"), ("yo", "е"),
        ("ju", "ю"), ("ja", "я"), ("jo", "е"), ("ye", "е"), ("iy", "ий"), ("yy", "ый"), ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"),
        ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
        ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "ы"), ("z", "з"), ("'", "ь"),
    ];

    // The longest first, as they stand above.
    private static readonly (string Latin, string Cyrillic)[]?[] s_byLetter = ByLetter();

    public static string ToCyrillic(string word)
    {
        var cyrillic = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var rule = RuleAt(word, at);
            cyrillic.Append(rule.Latin is null ? word[at].ToString() : rule.Cyrillic);
            at += rule.Latin?.Length ?? 1;
        }
        return cyrillic.ToString();
    }

    private static (string? Latin, string Cyrillic) RuleAt(string word, int at)
    {
        foreach (var rule in word[at] < s_byLetter.Length ? s_byLetter[word[at]] ?? [] : [])
        {
            if (word.AsSpan(at).StartsWith(rule.Latin)) return rule;
        }
        return (null, "");
    }

    private static (string Latin, string Cyrillic)[]?[] ByLetter()
    {
        var byLetter = new (string, string)[]?['z' + 1];
        foreach (var rules in Rules.GroupBy(rule => rule.Latin[0])) byLetter[rules.Key] = [.. rules];
        return byLetter;
    }
}
