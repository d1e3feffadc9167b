namespace HelpCenter.Search.Text;

/// <summary>
/// One key for a family of words: оплата, оплатить, оплачивать → оплот. It need not be a word, only the same for all of them;
/// what it joins too eagerly is paid back by the exact form, which is scored beside it.
/// </summary>
internal static class RootKey
{
    public const int Longest = 7;

    private const int ShortestLemma = 5;
    private const int ShortestRest = 4;

    private static readonly string[] Suffixes = new[]
    {
        "изировать", "ировать", "овать", "евать", "ывать", "ивать", "авать", "ать", "ять", "ить", "еть", "уть", "оть", "ыть", "ти", "чь",
        "изирование", "ирование", "ование", "евание", "ывание", "ивание", "ание", "яние", "ение", "ние", "тие", "изация", "ация", "яция", "ция",
        "ость", "есть", "ство", "тель", "тельный", "ательный", "ительный", "ованный", "енный", "анный", "янный", "ный", "ной",
        "ский", "ческий", "ический", "овый", "евый", "чик", "щик", "ник", "ка", "ок", "ик",
        "к", "а", "я", "о", "е", "ь", "й", "ие", "ия", "ы", "и",
    }.OrderByDescending(suffix => suffix.Length).ToArray();

    private static readonly (string From, string To)[] Alternations =
    [
        ("вл", "в"), ("бл", "б"), ("пл", "п"), ("мл", "м"), ("жд", "д"), ("щ", "т"), ("ч", "т"), ("ж", "д"), ("ш", "с"), ("ст", "т"), ("нн", "н"),
    ];

    /// <summary>Writes the key of a folded lemma; other words than long Cyrillic ones are their own key.</summary>
    public static int Write(ReadOnlySpan<char> lemma, Span<char> key)
    {
        lemma.CopyTo(key);
        if (lemma.Length < ShortestLemma || !Letters.IsAllCyrillic(lemma)) return lemma.Length;
        var length = WithoutSuffix(WithoutReflexive(lemma));
        length = UndoAlternation(key, length);
        if (length >= ShortestLemma) JoinVowels(key[..length]);
        return Math.Min(length, Longest);
    }

    private static ReadOnlySpan<char> WithoutReflexive(ReadOnlySpan<char> word) =>
        word.Length > ShortestRest + 1 && word is [.., 'с', 'я' or 'ь'] ? word[..^2] : word;

    private static int WithoutSuffix(ReadOnlySpan<char> word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.Length - suffix.Length >= ShortestRest && word.EndsWith(suffix)) return word.Length - suffix.Length;
        }
        return word.Length;
    }

    private static int UndoAlternation(Span<char> key, int length)
    {
        foreach (var (from, to) in Alternations)
        {
            if (!key[..length].EndsWith(from)) continue;
            to.CopyTo(key[(length - from.Length)..]);
            return length - from.Length + to.Length;
        }
        return length;
    }

    // спрашивать and спросить.
    private static void JoinVowels(Span<char> key)
    {
        var vowel = key.LastIndexOfAny("аеиоуыэюя");
        if (vowel >= 0 && key[vowel] == 'а') key[vowel] = 'о';
    }
}
