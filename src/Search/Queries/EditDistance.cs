using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>
/// How far a misspelling is from a word: letters added, lost, swapped or replaced. What people confuse costs less than what they
/// do not: letters that sound alike, keys side by side, doubled letters, the soft sign.
/// </summary>
internal static class EditDistance
{
    /// <summary>Surely the same word.</summary>
    public const float Slight = 0.6f;

    /// <summary>No more than one mistake.</summary>
    public const float Single = 1.3f;

    private const float OtherLetter = 1.15f;
    private const float OtherBeginning = 0.15f;
    private const float Swapped = 0.8f;
    private const float NearKey = 0.9f;
    private const float SoundsAlike = 0.55f;
    private const float Doubled = 0.5f;
    private const float Missing = 0.95f;
    private const float MissingVowel = 0.9f;
    private const float Extra = 1.1f;
    private const float ExtraNearKey = 1f;
    private const float ExtraEnd = 0.1f;
    private const float Sign = 0.5f;
    private const int Longest = 64;

    // Either letter for the other: unstressed vowels, voiced and voiceless consonants, what a foreign hand mixes up.
    private static readonly bool[,] Alike = Pairs("ао еи ие яе еэ ыи эе ую яи бп дт зс жш гк вф щш чщ цс хг йи ье ъь иы тс уо оу еа ея чш сц");

    /// <summary>The distance, or more than <paramref name="most"/> as soon as it cannot be less.</summary>
    public static float Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, float most)
    {
        if (typed.Length > Longest || word.Length > Longest) return float.MaxValue;
        Span<float> rows = stackalloc float[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var last = rows[(Longest + 1)..(2 * (Longest + 1))];
        var row = rows[(2 * (Longest + 1))..];
        last[0] = 0;
        for (var j = 1; j <= word.Length; j++) last[j] = last[j - 1] + Lost(word, j - 1);
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = last[0] + Added(typed, i - 1);
            var least = row[0];
            for (var j = 1; j <= word.Length; j++)
            {
                var cost = Math.Min(last[j] + Added(typed, i - 1), row[j - 1] + Lost(word, j - 1));
                cost = Math.Min(cost, last[j - 1] + Replaced(typed[i - 1], word[j - 1]));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1]) cost = Math.Min(cost, before[j - 2] + Swapped);
                row[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > most) return float.MaxValue;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[word.Length] + (typed[0] == word[0] ? 0 : OtherBeginning);
    }

    // A letter is left out more often than one comes from nowhere, a vowel most often.
    private static float Lost(ReadOnlySpan<char> word, int at)
    {
        var c = word[at];
        if (at > 0 && word[at - 1] == c) return Doubled;
        return c switch { 'ь' or 'ъ' => Sign, 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' => MissingVowel, _ => Missing };
    }

    private static float Added(ReadOnlySpan<char> typed, int at)
    {
        var c = typed[at];
        if (at > 0 && typed[at - 1] == c) return Doubled;
        if (c is 'ь' or 'ъ') return Sign;
        if (at > 0 && KeyboardLayout.AreNear(c, typed[at - 1]) || at + 1 < typed.Length && KeyboardLayout.AreNear(c, typed[at + 1])) return ExtraNearKey;
        return at == typed.Length - 1 ? Extra + ExtraEnd : Extra;
    }

    private static float Replaced(char typed, char meant)
    {
        if (typed == meant) return 0;
        if (Letters.IsCyrillic(typed) && Letters.IsCyrillic(meant) && Alike[typed - 'а', meant - 'а']) return SoundsAlike;
        return KeyboardLayout.AreNear(typed, meant) ? NearKey : OtherLetter;
    }

    private static bool[,] Pairs(string pairs)
    {
        var alike = new bool[32, 32];
        foreach (var pair in pairs.Split(' ')) alike[pair[0] - 'а', pair[1] - 'а'] = alike[pair[1] - 'а', pair[0] - 'а'] = true;
        return alike;
    }
}
