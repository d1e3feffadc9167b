namespace HelpCenter.Search.Queries;

/// <summary>Parts of a query by their signs: words, "phrases" and «phrases», -exclusions. Any string is a query.</summary>
internal sealed record ParsedQuery(string Text, IReadOnlyList<string> Phrases, IReadOnlyList<string> Excluded);

internal static class QueryParser
{
    /// <summary>What comes after this many characters adds nothing to a question.</summary>
    public const int MostCharacters = 100_000;

    private const int MostPhrases = 8;
    private const int MostExcluded = 16;

    public static ParsedQuery Parse(string text)
    {
        if (text.Length > MostCharacters) text = text[..MostCharacters];
        var phrases = new List<string>();
        var excluded = new List<string>();
        var words = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (Phrase(text, at) is { } phrase && phrases.Count < MostPhrases)
            {
                phrases.Add(phrase);
                words.Append(' ').Append(phrase).Append(' ');
                at += phrase.Length + 2;
            }
            else if (Excluded(text, at) is { } word && excluded.Count < MostExcluded)
            {
                excluded.Add(word);
                at += word.Length + 1;
            }
            else words.Append(text[at++]);
        }
        return new ParsedQuery(words.ToString(), phrases, excluded);
    }

    // Only straight quotes ask for an exact phrase; «ёлочки» are how people write names.
    private static string? Phrase(string text, int at)
    {
        if (text[at] != '"') return null;
        var end = text.IndexOf('"', at + 1);
        return end > at + 1 ? text[(at + 1)..end] : null;
    }

    private static string? Excluded(string text, int at)
    {
        if (text[at] != '-' || at > 0 && !char.IsWhiteSpace(text[at - 1]) || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])) return null;
        var end = at + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return text[(at + 1)..end];
    }
}
