using System.Globalization;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>Says in an editor's words where a score comes from. The parts add up to it.</summary>
internal sealed class Explainer(Shelf shelf, Query query)
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>How each word of the query was understood.</summary>
    public IReadOnlyList<Explanation> Words() => [.. query.Words.Select(word => new Explanation(Describe(word), (word.IsStop ? Weights.Stop : 1) * word.Weight, [.. word.Expansions.Select(Describe)]))];

    public Explanation Document(RankedDocument ranked, bool isPinned)
    {
        var best = ranked.Sections[0];
        var parts = new List<Explanation>();
        if (isPinned) parts.Add(new Explanation("Закреплено в search.yml: всегда первой", 0, []));
        parts.Add(new Explanation("Слова запроса в тексте и заголовке, в любой форме", best.Roots, [.. query.Words.Where(word => !word.IsStop).Select(word => Root(word, best.Section)).OfType<Explanation>()]));
        parts.Add(new Explanation("Точные формы и начала слов", best.Closer, []));
        if (best.Window > 0) parts.Add(new Explanation("Слова запроса стоят рядом", Weights.Window * best.Window, []));
        if (ranked.Title > 0) parts.Add(new Explanation("Заголовок отвечает на запрос", Weights.TitleReward * ranked.Title, []));
        if (ranked.Learned > 0) parts.Add(new Explanation("Слова клиентов, которым эта страница помогла", ranked.Learned, []));
        return new Explanation("Всего", ranked.Score, parts);
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
        return new Explanation(through is null ? $"«{word.Form}»" : $"«{word.Form}» через «{through.Text}»: {Name(through.Kind)}", best, []);
    }

    private float Sat(int root, int section)
    {
        var postings = shelf.PostingsOf(root);
        var at = postings.BinarySearch((uint)section << Posting.ImpactBits);
        if (at < 0) at = ~at;
        return at < postings.Length && Posting.Section(postings[at]) == section ? Posting.Impact(postings[at]) * Posting.ImpactUnit : 0;
    }

    private string Describe(QueryWord word)
    {
        var lemma = word.Keys.Lemma >= 0 ? shelf.Vocabulary.Lemmas[word.Keys.Lemma] : word.Form;
        var documents = shelf.Frequencies.OfRoot(word.Keys.Root);
        var kind = word.IsStop ? "служебное слово, весит мало" : word.Keys.Is(WordTraits.Chat) ? "разговорное слово, весит меньше" : $"страниц с ним: {documents}";
        return lemma == word.Form ? $"«{word.Form}»: {kind}" : $"«{word.Form}» → {lemma}: {kind}";
    }

    private static Explanation Describe(Expansion expansion) =>
        new(string.Create(Russian, $"также «{expansion.Text}»: {Name(expansion.Kind)}"), expansion.Weight, []);

    private static string Name(ExpansionKind kind) => kind switch
    {
        ExpansionKind.Synonym => "синоним",
        ExpansionKind.Aspect => "другой вид глагола",
        ExpansionKind.Noun => "существительное того же действия",
        ExpansionKind.Verb => "глагол того же действия",
        _ => "похожее слово",
    };
}
