using HelpCenter.Morphology.Dictionary;

namespace HelpCenter.Morphology;

/// <summary>Do two readings of one word have the same lemma? Mostly told from the recipes, without writing the letters.</summary>
internal static class LemmaComparer
{
    public static bool Same(in Word word, in Reading a, in Reading b, WordDictionary dictionary)
    {
        if (a.StemClass == b.StemClass && a.BaseForm == b.BaseForm && a.StemStart == b.StemStart && a.StemLength == b.StemLength && a.Keep == b.Keep)
            return !a.HasLeftPart && !b.HasLeftPart || SameLetters(word, a, b, dictionary);
        if (a.StemClass == Reading.NoClass || b.StemClass == Reading.NoClass || a.HasLeftPart || b.HasLeftPart)
            return SameLetters(word, a, b, dictionary);
        return Length(a, dictionary) == Length(b, dictionary) && SameLetters(word, a, b, dictionary);
    }

    private static int Length(in Reading r, WordDictionary dictionary)
    {
        var paradigm = dictionary.ParadigmOf(r.StemClass);
        return r.Keep + dictionary.Paradigms.PrefixLength(paradigm, r.BaseForm) + r.StemLength
            + dictionary.Suffixes.Length(dictionary.Paradigms.Suffix(paradigm, r.BaseForm));
    }

    private static bool SameLetters(in Word word, in Reading a, in Reading b, WordDictionary dictionary)
    {
        Span<char> first = stackalloc char[Word.Room + MorphAnalyzer.LemmaRoom];
        Span<char> second = stackalloc char[Word.Room + MorphAnalyzer.LemmaRoom];
        return first[..LemmaWriter.Write(dictionary, word.Text, a, first)].SequenceEqual(second[..LemmaWriter.Write(dictionary, word.Text, b, second)]);
    }
}
