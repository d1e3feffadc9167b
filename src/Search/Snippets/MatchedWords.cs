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
        if (number < 0 || number >= marks.Of.Length) return 0;
        var mark = marks.Of[number];
        if (WordMarks.Root(mark) is > 0 and var root) return root;
        return WordMarks.Form(mark) > 0 && !vocabulary.KeysOf(number).Is(WordTraits.Stop) ? -WordMarks.Form(mark) : 0;
    }
}
