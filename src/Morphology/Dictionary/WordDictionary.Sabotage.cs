namespace HelpCenter.Morphology.Dictionary;

internal sealed partial class WordDictionary
{
    /// <summary>A copy with one wrong tag in one rare paradigm: a comparison that does not notice it is no comparison.</summary>
    public WordDictionary Sabotaged() => new(this, Paradigms.WithWrongTag(Paradigms.Count / 2, 0));

    private WordDictionary(WordDictionary other, Paradigms paradigms)
    {
        (_stems, _suffixWalk, _lists, _ranks, _lexemeRanks, _tags, _tagTexts) =
            (other._stems, other._suffixWalk, other._lists, other._ranks, other._lexemeRanks, other._tags, other._tagTexts);
        (Suffixes, Endings, Paradigms, _wholeWords) = (other.Suffixes, other.Endings, paradigms, other._wholeWords);
    }
}
