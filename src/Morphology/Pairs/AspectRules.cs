namespace HelpCenter.Morphology.Pairs;

/// <summary>
/// How Russian makes an imperfective verb from a perfective one, both ways: оплатить → оплачивать (-ить → -ивать, т → ч),
/// проверить → проверять, открыть → открывать, выбрать → выбирать. Candidates only: the dictionary decides.
/// </summary>
internal static class AspectRules
{
    // Last consonants of the stem: perfective, imperfective. The empty pair first: most stems stay.
    private static readonly (string Perfective, string Imperfective)[] Consonants =
    [
        ("", ""), ("ст", "щ"), ("т", "щ"), ("т", "ч"), ("д", "жд"), ("д", "ж"), ("з", "ж"), ("с", "ш"), ("ст", "ск"), ("в", "вл"), ("п", "пл"),
        ("б", "бл"), ("м", "мл"), ("ф", "фл"), ("сл", "шл"), ("к", "ч"), ("зд", "зж"), ("г", "ж"),
    ];

    // Ends of the infinitive, particular ones first: perfective, imperfective, does the consonant before change.
    private static readonly (string Perfective, string Imperfective, bool Changes)[] Endings =
    [
        ("ложить", "кладывать", false), ("ложить", "лагать", false), ("помнить", "поминать", false), ("ткнуть", "тыкать", false),
        ("честь", "читывать", false), ("мереть", "мирать", false), ("переть", "пирать", false), ("тереть", "тирать", false),
        ("брать", "бирать", false), ("драть", "дирать", false), ("слать", "сылать", false), ("звать", "зывать", false),
        ("нести", "носить", false), ("везти", "возить", false), ("вести", "водить", false), ("йти", "ходить", false), ("ехать", "езжать", false),
        ("жать", "жимать", false), ("нять", "нимать", false), ("рать", "ирать", false), ("дать", "давать", false), ("стать", "ставать", false),
        ("пасть", "падать", false), ("лечь", "лекать", false), ("жечь", "жигать", false), ("течь", "текать", false),
        ("ить", "ять", true), ("ить", "ать", true), ("ать", "ивать", false), ("ить", "ивать", true), ("ить", "ывать", true),
        ("ать", "ывать", false), ("ять", "ивать", false), ("еть", "ивать", true), ("еть", "евать", false),
        ("ыть", "ывать", false), ("ать", "авать", false), ("уть", "увать", false), ("еть", "ывать", true),
        ("нуть", "ать", false), ("нуть", "ивать", false), ("нуть", "ывать", false),
    ];

    public static IEnumerable<string> Perfectives(string verb) =>
        from ending in Endings
        where verb.EndsWith(ending.Imperfective, StringComparison.Ordinal)
        from stem in Stems(verb[..^ending.Imperfective.Length], ending.Changes, toPerfective: true)
        select stem + ending.Perfective;

    public static IEnumerable<string> Imperfectives(string verb) =>
        from ending in Endings
        where verb.EndsWith(ending.Perfective, StringComparison.Ordinal)
        from stem in Stems(verb[..^ending.Perfective.Length], ending.Changes, toPerfective: false)
        select stem + ending.Imperfective;

    private static IEnumerable<string> Stems(string stem, bool changes, bool toPerfective)
    {
        foreach (var (perfective, imperfective) in Consonants)
        {
            var (from, to) = toPerfective ? (imperfective, perfective) : (perfective, imperfective);
            if (from.Length + to.Length > 0 && !changes || !stem.EndsWith(from, StringComparison.Ordinal)) continue;
            var changed = stem[..^from.Length] + to;
            yield return changed;
            // настроить – настраивать, установить – устанавливать: the last vowel о of the root becomes а.
            if (OtherVowel(changed, toPerfective) is { } other) yield return other;
        }
    }

    private static string? OtherVowel(string stem, bool toPerfective)
    {
        var place = stem.LastIndexOfAny(['а', 'о', 'е', 'и', 'у', 'ы', 'э', 'ю', 'я']);
        var (from, to) = toPerfective ? ('а', 'о') : ('о', 'а');
        return place > 0 && stem[place] == from ? stem[..place] + to + stem[(place + 1)..] : null;
    }
}
