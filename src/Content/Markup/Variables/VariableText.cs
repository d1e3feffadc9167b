using System.Text;
using HelpCenter.Content.Markup.Writing;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Markup.Variables;

/// <summary>Looks names up and fills plain strings: addresses, titles of pictures, replies.</summary>
internal static class VariableText
{
    private const int LongestName = 100;
    private static readonly string[] Placeholders = ["customer.name", "agent.name", "ticket.number", "order"];

    /// <summary>The name at the beginning of <paramref name="text"/>, which begins with two braces.</summary>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var end = text[..Math.Min(text.Length, LongestName)].IndexOf("}}");
        if (end < 0) return null;
        var name = text[2..end].Trim();
        if (name.IsEmpty) return null;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.')) return null;
        }
        length = end + 2;
        return name.ToString();
    }

    /// <summary>Null when the name is to stay as it is written; an unknown one is reported.</summary>
    public static string? Value(MarkupRenderer renderer, string name)
    {
        var source = renderer.Source;
        if (source.Variables.TryGetValue(name, out var value))
        {
            renderer.VariablesUsed.Add(name);
            return value;
        }
        var keeps = source.KeepsPlaceholders || renderer.PlaceholderDepth > 0;
        if (keeps && Placeholders.Contains(name)) return null;
        if (!source.IsStrict) return null;
        renderer.VariablesUsed.Add(name);
        var nearest = NearestName.Of(name, keeps ? source.Variables.Keys.Concat(Placeholders) : source.Variables.Keys);
        renderer.Report(renderer.Line, "unknown-variable", $"Переменная «{{{{{name}}}}}» не описана в variables.yml.",
            nearest is null ? "Опишите её в variables.yml или исправьте имя." : $"Возможно, «{{{{{nearest}}}}}».");
        return null;
    }

    public static string Fill(MarkupRenderer renderer, string text)
    {
        var at = text.IndexOf("{{", StringComparison.Ordinal);
        if (at < 0) return text;
        var filled = new StringBuilder();
        var from = 0;
        for (; at >= 0; at = text.IndexOf("{{", at, StringComparison.Ordinal))
        {
            if (Read(text.AsSpan(at), out var length) is { } name && Value(renderer, name) is { } value)
            {
                filled.Append(text, from, at - from).Append(value);
                from = at += length;
            }
            else at += 2;
        }
        return filled.Append(text, from, text.Length - from).ToString();
    }
}
