namespace HelpCenter.Search.Text;

/// <summary>Letters that look alike in the two alphabets: «зaкaз» typed with Latin «a» is still «заказ».</summary>
internal static class LookAlikes
{
    private const string Latin = "aceopxykmthb";
    private const string Cyrillic = "асеорхукмтнв";

    /// <summary>Brings a word of both alphabets to one of them when every foreign letter has a look-alike there.</summary>
    public static void Mend(Span<char> word)
    {
        var latin = word.Count(Letters.IsLatin);
        var cyrillic = word.Count(Letters.IsCyrillic);
        if (cyrillic >= latin) Replace(word, Latin, Cyrillic, Letters.IsLatin);
        else Replace(word, Cyrillic, Latin, Letters.IsCyrillic);
    }

    private static void Replace(Span<char> word, string from, string to, Func<char, bool> isForeign)
    {
        foreach (var c in word)
        {
            if (isForeign(c) && !from.Contains(c)) return;
        }
        for (var i = 0; i < word.Length; i++)
        {
            if (isForeign(word[i])) word[i] = to[from.IndexOf(word[i])];
        }
    }

    private static int Count(this Span<char> word, Func<char, bool> matches)
    {
        var count = 0;
        foreach (var c in word)
        {
            if (matches(c)) count++;
        }
        return count;
    }
}
