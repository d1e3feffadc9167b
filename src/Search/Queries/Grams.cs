using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>The 2-, 3- and 4-letter pieces of a word as sorted numbers; the start counts as a letter, Latin is read as Cyrillic.</summary>
internal static class Grams
{
    private const int LetterBits = 7;
    private const uint Start = 1;

    public static uint[] Of(string word)
    {
        var cyrillic = Letters.IsAllCyrillic(word) ? word : Transliteration.ToCyrillic(word);
        var letters = new uint[cyrillic.Length + 1];
        letters[0] = Start;
        for (var i = 0; i < cyrillic.Length; i++) letters[i + 1] = Letter(cyrillic[i]);
        var grams = new uint[Count(letters.Length, 2) + Count(letters.Length, 3) + Count(letters.Length, 4)];
        var count = 0;
        for (var size = 2; size <= 4; size++)
        {
            for (var at = 0; at + size <= letters.Length; at++) grams[count++] = Gram(letters, at, size);
        }
        Array.Sort(grams);
        return Distinct(grams);
    }

    private static int Count(int letters, int size) => Math.Max(0, letters - size + 1);

    // Few words repeat a piece.
    private static uint[] Distinct(uint[] sorted)
    {
        var kept = 0;
        foreach (var gram in sorted)
        {
            if (kept == 0 || sorted[kept - 1] != gram) sorted[kept++] = gram;
        }
        return kept == sorted.Length ? sorted : sorted[..kept];
    }

    public static bool IsTriple(uint gram) => gram is >= 1u << 2 * LetterBits and < 1u << 3 * LetterBits;

    public static float Dice(uint[] a, uint[] b)
    {
        int common = 0, i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (common, i, j) = (common + 1, i + 1, j + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }
        return 2f * common / (a.Length + b.Length);
    }

    private static uint Gram(uint[] letters, int at, int size)
    {
        var gram = 0u;
        for (var i = 0; i < size; i++) gram = gram << LetterBits | letters[at + i];
        return gram;
    }

    // Never 0, so that the length of a gram can be told from its number.
    private static uint Letter(char c) => Letters.IsCyrillic(c) ? (uint)(c - 'а') + 2 : 34 + c % 93u;
}
