namespace HelpCenter.Morphology.Sentences;

/// <summary>The mood of a verb, or None where a sentence has no finite verb at all.</summary>
public enum VerbMood : byte { None, Indicative, Imperative }

/// <summary>
/// Whether a sentence tells the reader to do something. «Нажмите…» does; «Нужно нажать…», «При входе…», «Нажимаем…» do not.
/// </summary>
public static class SentenceMood
{
    /// <summary>The mood of the first finite verb: «Если чек пришёл, откройте его» is Indicative, for «пришёл» comes first.</summary>
    public static VerbMood FirstVerb(MorphAnalyzer analyzer, ReadOnlySpan<char> sentence)
    {
        var words = SentenceWords.Split(sentence);
        var uses = new VerbUses(analyzer);
        for (var i = 0; i < words.Count; i++)
        {
            switch (uses.Of(sentence, words, i))
            {
                case VerbUse.Imperative: return VerbMood.Imperative;
                case VerbUse.Indicative or VerbUse.FirstPlural: return VerbMood.Indicative;
            }
        }
        return VerbMood.None;
    }

    /// <summary>An order to the reader stands anywhere in it: «Если чек пришёл, откройте его» has one.</summary>
    public static bool HasImperative(MorphAnalyzer analyzer, ReadOnlySpan<char> sentence)
    {
        var words = SentenceWords.Split(sentence);
        var uses = new VerbUses(analyzer);
        for (var i = 0; i < words.Count; i++)
        {
            if (uses.Of(sentence, words, i) == VerbUse.Imperative) return true;
        }
        return false;
    }
}
