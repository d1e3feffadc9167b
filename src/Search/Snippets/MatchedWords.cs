using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Snippets;

/// <summary>Tells which words of a text the query met.</summary>
internal sealed class MatchedWords(Vocabulary vocabulary, WordMarks marks)
{
    /// <summary>0 when the word was not asked for, otherwise the number of what it stands for.</summary>
    public int Match(ReadOnlySpan<char> word)
    {
        var number = vocabulary.Find(word);
        if (number < 0 || !marks.Has(number)) return 0;
        var mark = marks[number];
        if (mark.Root > 0) return mark.Root;
        return mark.Form > 0 && !vocabulary.KeysOf(number).Is(WordTraits.Stop) ? -mark.Form : 0;
    }
}
