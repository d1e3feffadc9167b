using System.Text;

namespace HelpCenter.Content.Answers;

/// <summary>Fills <c>{{name}}</c> from known values; what is not known stays for whoever sends the reply.</summary>
public static class Placeholders
{
    public static IReadOnlyList<string> In(string text)
    {
        var names = new List<string>();
        for (var open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = text.IndexOf("{{", open + 2, StringComparison.Ordinal))
        {
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close > 0) names.Add(text[(open + 2)..close].Trim());
        }
        return names;
    }

    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        if (!text.Contains("{{", StringComparison.Ordinal)) return text;
        var filled = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0) break;
            filled.Append(text, at, open - at);
            var name = text[(open + 2)..close].Trim();
            filled.Append(values.TryGetValue(name, out var value) ? value : text[open..(close + 2)]);
            at = close + 2;
        }
        return filled.Append(text, at, text.Length - at).ToString();
    }
}
