using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>Says in an editor's words where a score comes from. The parts add up to it.</summary>
internal sealed class Explainer(Shelf shelf, Query query)
{
    /// <summary>How each word of the query was understood.</summary>
    public IReadOnlyList<Explanation> Words() => [.. query.Words.Select(word => new Explanation(Describe(word), (word.IsStop ? Weights.Stop : 1) * word.Weight, [.. word.Expansions.Select(Describe)]))];

    public Explanation Document(RankedDocument ranked, bool isPinned)
    {
        var best = ranked.Sections[0];
        var parts = new List<Explanation>();
        if (isPinned) parts.Add(new Explanation(ExplainerTexts.Get("pinned"), 0, []));
        parts.Add(new Explanation(ExplainerTexts.Get("roots"), best.Roots, [.. query.Words.Where(word => !word.IsStop).Select(word => Root(word, best.Section)).OfType<Explanation>()]));
        parts.Add(new Explanation(ExplainerTexts.Get("forms"), best.Closer, []));
        if (best.Window > 0) parts.Add(new Explanation(ExplainerTexts.Get("near"), Weights.Window * best.Window, []));
        if (ranked.Title > 0) parts.Add(new Explanation(ExplainerTexts.Get("title"), Weights.TitleReward * ranked.Title, []));
        if (ranked.Learned > 0) parts.Add(new Explanation(ExplainerTexts.Get("learned"), ranked.Learned, []));
        return new Explanation(ExplainerTexts.Get("total"), ranked.Score, parts);
    }

    private Explanation? Root(QueryWord word, int section)
    {
        var keys = word.Keys;
        var own = Gathering.Scale(word);
        var best = Math.Max(own * keys.FirstShare * Sat(keys.Root, section), keys.SecondRoot >= 0 ? own * keys.SecondShare * Sat(keys.SecondRoot, section) : 0);
        Expansion? through = null;
        foreach (var expansion in word.Expansions)
        {
            var score = Gathering.Scale(word, expansion) * expansion.Roots.Min(root => Sat(root, section));
            if (score > best) (best, through) = (score, expansion);
        }
        if (best == 0) return null;
        return new Explanation(through is null ? ExplainerTexts.Get("word", word.Form) : ExplainerTexts.Get("word.through", word.Form, through.Text, Name(through.Kind)), best, []);
    }

    private float Sat(int root, int section)
    {
        var postings = shelf.PostingsOf(root).Span;
        var at = postings.BinarySearch((uint)section << Posting.ImpactBits);
        if (at < 0) at = ~at;
        return at < postings.Length && Posting.Section(postings[at]) == section ? Posting.Impact(postings[at]) * Posting.ImpactUnit : 0;
    }

    private string Describe(QueryWord word)
    {
        var lemma = word.Keys.Lemma >= 0 ? shelf.Vocabulary.Lemmas[word.Keys.Lemma] : word.Form;
        var documents = shelf.Frequencies.OfRoot(word.Keys.Root);
        var kind = word.IsStop ? ExplainerTexts.Get("word.stop") : word.Keys.Is(WordTraits.Chat) ? ExplainerTexts.Get("word.chat") : ExplainerTexts.Get("word.pages", documents);
        return lemma == word.Form ? ExplainerTexts.Get("word.as-is", word.Form, kind) : ExplainerTexts.Get("word.lemma", word.Form, lemma, kind);
    }

    private static Explanation Describe(Expansion expansion) =>
        new(ExplainerTexts.Get("also", expansion.Text, Name(expansion.Kind)), expansion.Weight, []);

    private static string Name(ExpansionKind kind) => ExplainerTexts.Get(kind switch
    {
        ExpansionKind.Synonym => "kind.synonym",
        ExpansionKind.Aspect => "kind.aspect",
        ExpansionKind.Noun => "kind.noun",
        ExpansionKind.Verb => "kind.verb",
        ExpansionKind.Acronym => "kind.acronym",
        _ => "kind.similar",
    });
}
