using HelpCenter.Morphology.Dictionary;
using HelpCenter.Morphology.Lexicon;

namespace HelpCenter.Morphology;

/// <summary>Dictionary and lexicon together: what units that look inside a word may find there.</summary>
internal sealed class KnownWords(WordDictionary dictionary, LexiconForms lexicon)
{
    public WordDictionary Dictionary => dictionary;

    public LexiconForms Lexicon => lexicon;

    public int Find(in Word word, Span<Reading> readings)
    {
        var count = dictionary.Find(word, readings);
        return count + lexicon.Find(word, readings[count..]);
    }

    public bool Contains(in Word word) => lexicon.Contains(word) || dictionary.Contains(word.Letters);
}
