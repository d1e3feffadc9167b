using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>A title that is what was asked: the query's words in it, times the share of the title that they cover.</summary>
internal sealed class TitleReward
{
    private readonly Shelf _shelf;
    private readonly float[] _worthOfRoot;
    private readonly float[] _worthOfForm;
    private readonly float[] _takenOfRoot;
    private readonly List<(int Root, int Word, float Worth)> _ways = [];
    private readonly float[] _bestOfWord;

    public TitleReward(Shelf shelf, Query query, QuerySlots slots, Rescoring.Term[] terms)
    {
        _shelf = shelf;
        for (var i = 0; i < query.Words.Count; i++)
        {
            if (!query.Words[i].IsStop && !query.Words[i].Keys.Is(WordTraits.Compound)) AddWays(query.Words[i], i, slots);
        }
        _worthOfRoot = new float[slots.Roots.Count];
        _takenOfRoot = new float[slots.Roots.Count];
        foreach (var (root, _, worth) in _ways) _worthOfRoot[root] = Math.Max(_worthOfRoot[root], worth);
        _worthOfForm = new float[slots.Forms.Count];
        foreach (var term in terms)
        {
            if (term.Word.IsStop) _worthOfForm[term.Form] = Weights.TitleStop * Bm25.Idf(shelf.Count, shelf.Frequencies.OfWord(term.Word.Word));
        }
        _worthOfForm[0] = 0;
        _bestOfWord = new float[query.Words.Count];
    }

    public float Of(DocumentWords words, WordMarks marks)
    {
        if (!IsMet(words.Title, marks)) return 0;
        var small = 0f;
        float covered = 0, all = 0;
        foreach (var word in words.Title)
        {
            var mark = marks[word];
            small += _worthOfForm[mark.Form];
            var keys = _shelf.Vocabulary.KeysOf(word);
            if (keys.Is(WordTraits.Stop | WordTraits.Compound)) continue;
            var idf = _shelf.RootIdf(keys.Root);
            all += idf;
            if (mark.Root == 0) continue;
            covered += idf;
            _takenOfRoot[mark.Root] = 1;
        }
        return all == 0 ? 0 : (Found() + small) * (covered / all);
    }

    private static bool IsMet(ReadOnlySpan<int> title, WordMarks marks)
    {
        foreach (var word in title)
        {
            if (marks.Has(word)) return true;
        }
        return false;
    }

    // Each query word counts once, by the best of its ways into the title.
    private float Found()
    {
        foreach (var (root, word, worth) in _ways)
        {
            if (_takenOfRoot[root] > 0) _bestOfWord[word] = Math.Max(_bestOfWord[word], worth);
        }
        var sum = 0f;
        foreach (var best in _bestOfWord) sum += best;
        Array.Clear(_bestOfWord);
        Array.Clear(_takenOfRoot);
        return sum;
    }

    private void AddWays(QueryWord word, int index, QuerySlots slots)
    {
        var weight = word.Keys.Is(WordTraits.Chat) ? Weights.TitleChat : 1;
        var idf = _shelf.RootIdf(word.Keys.Root);
        AddWay(slots.AddRoot(word.Keys.Root), index, weight * idf);
        AddWay(slots.AddRoot(word.Keys.SecondRoot), index, weight * idf);
        foreach (var expansion in word.Expansions)
        {
            var worth = weight * expansion.Weight * Math.Min(idf, _shelf.RootIdf(expansion.Roots));
            if (expansion.Roots.Length == 1) AddWay(slots.AddRoot(expansion.Roots[0]), index, worth);
        }
    }

    private void AddWay(int slot, int word, float worth)
    {
        if (slot > 0) _ways.Add((slot, word, worth));
    }
}
