namespace HelpCenter.Morphology.Sentences;

/// <summary>
/// How many things a step asks to do. «Откройте заказ и нажмите «Вернуть»» are two; «Введите логин и пароль» is one, and so are
/// alternatives («позвоните или напишите»), purposes («чтобы вернуть»), manner («нажав») and what explains after a colon.
/// </summary>
public static class StepActions
{
    private static readonly HashSet<string> Alternatives = ["или", "либо"];
    private static readonly HashSet<string> Joins = ["и", "затем", "потом", "а", "далее", "также"];
    private static readonly HashSet<string> Purposes = ["чтобы", "чтоб"];
    private static readonly HashSet<string> Conditions = ["если", "когда"];

    public static int Count(MorphAnalyzer analyzer, ReadOnlySpan<char> step)
    {
        var words = SentenceWords.Split(step);
        var uses = new VerbUses(analyzer);
        var found = new VerbUse[words.Count];
        for (var i = 0; i < found.Length; i++) found[i] = uses.Of(step, words, i);
        // A step speaks in one manner: orders if it has any, else «нажимаем и выбираем», else «нажать и выбрать».
        foreach (var use in (VerbUse[])[VerbUse.Imperative, VerbUse.FirstPlural, VerbUse.Infinitive])
        {
            var count = Count(step, words, found, use);
            if (count > 0) return count;
        }
        return 0;
    }

    private static int Count(ReadOnlySpan<char> step, List<SentenceWord> words, VerbUse[] uses, VerbUse wanted)
    {
        var count = 0;
        var last = -1;
        for (var i = 0; i < uses.Length; i++)
        {
            if (uses[i] != wanted || IsPurpose(step, words, i)) continue;
            if (last < 0 || IsAnother(step, words, last, i, wanted)) count++;
            last = i;
        }
        return count;
    }

    private static bool IsAnother(ReadOnlySpan<char> step, List<SentenceWord> words, int last, int index, VerbUse use)
    {
        if (Stands(step, words, last + 1, index, Alternatives)) return false;
        if (words[index].AfterColon && !words[last].AfterColon) return false;
        if (words[index].Sentence != words[last].Sentence) return !HasCondition(step, words, index);
        // Orders side by side are always two; infinitives hang on many words, so only joined ones count: «открыть и нажать».
        return use != VerbUse.Infinitive || Follows(step, words, index, Joins) || words[index].Clause != words[index - 1].Clause;
    }

    private static bool IsPurpose(ReadOnlySpan<char> step, List<SentenceWord> words, int index)
    {
        for (var i = index - 1; i >= 0 && words[i].Clause == words[index].Clause; i--)
        {
            if (Purposes.Contains(Lower(step, words[i]))) return true;
        }
        return false;
    }

    /// <summary>A further sentence that begins with a condition tells what to do otherwise, not what to do next.</summary>
    private static bool HasCondition(ReadOnlySpan<char> step, List<SentenceWord> words, int index)
    {
        for (var i = index - 1; i >= 0 && words[i].Sentence == words[index].Sentence; i--)
        {
            if (Conditions.Contains(Lower(step, words[i]))) return true;
        }
        return false;
    }

    // «или» right before the verb, at most an adverb between: «или сразу передайте».
    private static bool Stands(ReadOnlySpan<char> step, List<SentenceWord> words, int from, int to, HashSet<string> wanted)
    {
        for (var i = Math.Max(from, to - 2); i < to; i++)
        {
            if (wanted.Contains(Lower(step, words[i]))) return true;
        }
        return false;
    }

    private static bool Follows(ReadOnlySpan<char> step, List<SentenceWord> words, int index, HashSet<string> wanted) =>
        index > 0 && wanted.Contains(Lower(step, words[index - 1]));

    private static string Lower(ReadOnlySpan<char> step, SentenceWord word) => word.In(step).ToString().ToLowerInvariant();
}
