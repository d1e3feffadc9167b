using System.Globalization;

namespace HelpCenter.Search.Text;

/// <summary>What each character is to a word: a folded letter or digit, nothing at all, or the end of the word.</summary>
internal static class Letters
{
    public const char Break = '\0';

    /// <summary>Soft hyphens, stress marks, zero-width signs: the word goes on as if they were not there.</summary>
    public const char Ignored = '\u0001';

    private static readonly char[] Table = MakeTable();

    public static char Fold(char c) => Table[c];

    public static bool IsCyrillic(char c) => c is >= 'а' and <= 'я';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsAllCyrillic(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('а', 'я');

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++) table[i] = Classify((char)i);
        return table;
    }

    private static char Classify(char c)
    {
        if (c is 'ё' or 'Ё') return 'е';
        if (char.IsLetterOrDigit(c)) return char.ToLowerInvariant(c);
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => Ignored,
            _ => Break,
        };
    }
}
