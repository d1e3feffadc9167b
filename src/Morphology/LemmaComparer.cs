using System.Runtime.CompilerServices;
using HelpCenter.Morphology.Dictionary;

namespace HelpCenter.Morphology;

/// <summary>Do two readings of one word have the same lemma? Mostly told from the recipes, without writing the letters.</summary>
internal static class LemmaComparer
{
    public static bool Same(in Word word, in Reading a, in Reading b, KnownWords known)
    {
        if (a.HasRecipeOf(b)) return true;
        if (a.StemClass >= Reading.AbbreviationClass || b.StemClass >= Reading.AbbreviationClass || a.HasLeftPart || b.HasLeftPart)
            return SameLetters(word, a, b, known);
        var (first, second) = (known.Dictionary.FoldedKey(a.StemClass, a.BaseForm), known.Dictionary.FoldedKey(b.StemClass, b.BaseForm));
        // One stem and one prefix, mostly none: the suffixes tell.
        if (a.HasStemOf(b) && Paradigms.PrefixOf(first) == Paradigms.PrefixOf(second)) return first == second;
        return Length(a, known) == Length(b, known) && SameLetters(word, a, b, known);
    }

    private static int Length(in Reading r, KnownWords known)
    {
        var paradigm = known.Dictionary.ParadigmOf(r.StemClass);
        return r.Keep + known.Dictionary.Paradigms.PrefixLength(paradigm, r.BaseForm) + r.StemLength
            + known.Dictionary.Suffixes.Length(known.Dictionary.Paradigms.Suffix(paradigm, r.BaseForm));
    }

    [SkipLocalsInit]
    private static bool SameLetters(in Word word, in Reading a, in Reading b, KnownWords known)
    {
        Span<char> first = stackalloc char[Word.Room + MorphAnalyzer.LemmaRoom];
        Span<char> second = stackalloc char[Word.Room + MorphAnalyzer.LemmaRoom];
        return first[..LemmaWriter.Write(known, word.Text, a, first)].SequenceEqual(second[..LemmaWriter.Write(known, word.Text, b, second)]);
    }
}
