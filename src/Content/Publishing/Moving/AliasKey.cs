using System.Text.RegularExpressions;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Publishing.Moving;

/// <summary>The <c>aliases</c> key at the head of a text.</summary>
internal static partial class AliasKey
{
    /// <summary>The same text with these former addresses; nothing else of its head changes.</summary>
    public static string Set(string text, IReadOnlyList<string> aliases)
    {
        var line = aliases.Count == 0 ? "" : $"aliases: [{string.Join(", ", aliases.Select(Quoted))}]\n";
        var head = FrontMatter.Split("", text, isStrict: false, []);
        if (head.Yaml.Length == 0) return line.Length == 0 ? text : $"---\n{line}---\n{text}";
        var start = text.IndexOf('\n') + 1;
        var yaml = Key().Replace(head.Yaml, "");
        return string.Concat(text.AsSpan(0, start), yaml, line, text.AsSpan(start + head.Yaml.Length));
    }

    private static string Quoted(string address) => Plain().IsMatch(address) ? address : $"\"{address.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // With the lines below that belong to it.
    [GeneratedRegex(@"^aliases:[^\n]*\n(?:(?:[ \t]+|- ?)[^\n]*\n)*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}/_.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
