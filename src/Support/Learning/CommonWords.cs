using System.Text.RegularExpressions;
using HelpCenter.Morphology;

namespace HelpCenter.Support.Learning;

/// <summary>
/// What may be learned from somebody's message. Not a list of what is forbidden but of what is allowed: words of the dictionary that are
/// no names. Addresses, phones, numbers of orders and cards, logins, rare surnames and misspellings are no such words and stay outside.
/// </summary>
public static partial class CommonWords
{
    private const int LongestText = 600;
    private const int LongestWord = 60;
    private const GrammemeFlags NameOfPerson = GrammemeFlags.GivenName | GrammemeFlags.Surname | GrammemeFlags.Patronymic;

    /// <param name="names">The customer as she calls herself: none of it is kept in any case, even when it is an ordinary word.</param>
    /// <returns>Words in lower case as they stood, or nothing when too little is left to learn from.</returns>
    public static string Of(string text, string names = "")
    {
        var hers = names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Lemmas).ToHashSet();
        var kept = new List<string>();
        var length = 0;
        foreach (Match match in Token().Matches(text))
        {
            var word = match.Value.TrimEnd('.', '…');
            if (!Word().IsMatch(word) || !IsCommon(word) || hers.Count > 0 && Lemmas(word).Any(hers.Contains)) continue;
            if ((length += word.Length + 1) > LongestText) break;
            kept.Add(word.ToLowerInvariant());
        }
        return kept.Count < 2 ? "" : string.Join(' ', kept);
    }

    private static bool IsCommon(string word)
    {
        var morphology = MorphAnalyzer.Default;
        if (!morphology.Contains(word)) return false;
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var count = morphology.Analyze(word, readings);
        // «Роман» is a name, «роман» a book; «вера» in small letters is a word like any other.
        if (char.IsUpper(word[0])) return !readings[..count].ToArray().Any(IsName);
        return !IsName(readings[0]);
    }

    private static bool IsName(Reading reading) => (reading.Grammemes.Flags & NameOfPerson) != 0;

    // «Вера» is also «Верой»; «верните» is another word.
    private static List<string> Lemmas(string word)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        Span<char> lemma = stackalloc char[LongestWord + MorphAnalyzer.LemmaRoom];
        if (word.Length > LongestWord) return [];
        var count = MorphAnalyzer.Default.Analyze(word, readings);
        var lemmas = new List<string>(count);
        foreach (var reading in readings[..count]) lemmas.Add(new string(lemma[..MorphAnalyzer.Default.WriteLemma(word, reading, lemma)]));
        return lemmas;
    }

    // Everything between spaces that hangs together: irina@mail.example and 48-2107 are one thing each, and none of it is a word.
    [GeneratedRegex(@"[^\s,;:!?«»""()\[\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[а-яёА-ЯЁ]+(-[а-яёА-ЯЁ]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
