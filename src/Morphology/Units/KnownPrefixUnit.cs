namespace HelpCenter.Morphology.Units;

/// <summary>«автоплатежа» as «платежа», «неоплаченный» as «оплаченный»: a prefix that makes new words freely.</summary>
internal sealed class KnownPrefixUnit(KnownWords known) : IAnalyzerUnit
{
    private const float Sureness = 0.75f;
    private const int ShortestRest = 3;
    private const int Letters = 32;

    // By first letter, the longest first, so that «супер» is not «су» + «пер».
    private static readonly string[]?[] Prefixes = ByFirstLetter(
        """
        авиа авто агро архи аудио аэро безо бензо био вело вибро видео внутри военно высоко газо ге гелио гео гидро гипер главно
        двух де дву дез дез евро еже за зоо интер инфра ионо ино квази кибер кино контр космо крипто лже макро мало медиа меж между
        мега мета микро мини моно мото много мульти нано нарко не недо нейро нео низко обще одно около онлайн онко ориентировано
        пан пара пере перво поли полу пост пра пре пред противо прото псевдо радио разно ре рентгено само сверх сейсмо слабо сов
        сперма спец средне стерео суб супер такси теле тепло термо техно транс третье турбо ультра фин фитнес фото худо широко
        экзо эко экс экстра электро энерго этно эвако веб смс интернет трех четырех пяти шести семи восьми девяти десяти
        """);

    public int Analyze(in Word word, Span<Reading> readings)
    {
        var letter = word.Folded[0] - 'а';
        if ((uint)letter >= Letters) return 0;
        foreach (var prefix in Prefixes[letter] ?? [])
        {
            if (word.Folded.Length - prefix.Length < ShortestRest || !word.Folded.StartsWith(prefix)) continue;
            // «экс-директор», «онлайн-касса» are the hyphen unit's; here the rest begins at once.
            var count = known.Find(word.From(prefix.Length), readings);
            count = Inside.KeepProductive(readings[..count], namesToo: false);
            if (count == 0) continue;
            Inside.Shift(readings[..count], prefix.Length, ReadingSource.KnownPrefix, Sureness);
            return count;
        }
        return 0;
    }

    private static string[]?[] ByFirstLetter(string prefixes)
    {
        var letters = new string[]?[Letters];
        foreach (var group in prefixes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().GroupBy(p => p[0] - 'а'))
            letters[group.Key] = [.. group.OrderByDescending(p => p.Length)];
        return letters;
    }
}
