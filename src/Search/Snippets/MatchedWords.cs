using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Snippets;

/// <summary>
/// Tells which words of a text the query met. A word that only looks like one the index knows (деньги and день) may score a
/// little, but shown as met it would be taken for a mistake.
/// </summary>
internal sealed class MatchedWords(Shelf shelf, WordMarks marks, Query query)
{
    private readonly HashSet<int> _lookAlikes = LookAlikes(shelf, query);

    /// <summary>0 when the word was not asked for, otherwise the number of what it stands for.</summary>
    public int Match(ReadOnlySpan<char> word)
    {
        var number = shelf.Vocabulary.Find(word);
        if (number < 0 || !marks.Has(number)) return 0;
        var mark = marks[number];
        if (mark.Root > 0 && !_lookAlikes.Contains(shelf.Vocabulary.KeysOf(number).Root)) return mark.Root;
        return mark.Form > 0 && !shelf.Vocabulary.KeysOf(number).Is(WordTraits.Stop) ? -mark.Form : 0;
    }

    private static HashSet<int> LookAlikes(Shelf shelf, Query query)
    {
        HashSet<int> alike = [], meant = [];
        foreach (var word in query.Words)
        {
            meant.Add(word.Keys.Root);
            meant.Add(word.Keys.SecondRoot);
            var isKnown = shelf.Frequencies.OfRoot(word.Keys.Root) > 0;
            foreach (var expansion in word.Expansions) (isKnown && expansion.Kind == ExpansionKind.Similar ? alike : meant).UnionWith(expansion.Roots);
        }
        alike.ExceptWith(meant);
        return alike;
    }
}
