namespace HelpCenter.Morphology.Evaluation;

/// <summary>
/// Do forms of one word meet, and only they? Counted over pairs of different forms of content words (nouns, verbs, adjectives,
/// adverbs, names), each form once with its commonest gold lemma.
/// </summary>
/// <param name="Together">Share of pairs with one gold lemma that share a key of ours.</param>
/// <param name="Purity">Share of pairs that share a key of ours and have one gold lemma.</param>
public sealed record Conflation(double Together, double Purity)
{
    public static Conflation Measure(MorphAnalyzer analyzer, IReadOnlyList<GoldToken> gold)
    {
        var forms = Forms(gold);
        var keys = forms.Select(f => Keys(analyzer, f.Form)).ToArray();
        var sameLemma = Pairs(forms.Select((f, i) => (f.Lemma, i)));
        var sameKey = Pairs(keys.SelectMany((own, i) => own.Select(key => (key, i))));
        var both = (double)sameLemma.Count(sameKey.Contains);
        return new(Share(both, sameLemma.Count), Share(both, sameKey.Count));
    }

    private static List<(string Form, string Lemma)> Forms(IReadOnlyList<GoldToken> gold) =>
        [.. gold.Where(t => t.PartOfSpeech is "NOUN" or "VERB" or "ADJ" or "ADV" or "PROPN")
            .GroupBy(t => LemmaGold.Fold(t.Form))
            .Select(form => (form.Key, form.GroupBy(t => t.Lemma).MaxBy(lemma => lemma.Count())!.Key))];

    /// <summary>What an index would store: the likeliest lemma and every other that is likely enough.</summary>
    private static IEnumerable<string> Keys(MorphAnalyzer analyzer, string form) =>
        LemmaShares.Of(analyzer, form).Where((lemma, place) => place == 0 || lemma.Share >= MorphAnalyzer.KeyProbability).Select(l => l.Lemma);

    private static HashSet<(int, int)> Pairs(IEnumerable<(string Group, int Form)> members)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var group in members.GroupBy(m => m.Group, m => m.Form))
        {
            var forms = group.ToArray();
            for (var i = 0; i < forms.Length; i++)
            {
                for (var j = 0; j < i; j++) pairs.Add((Math.Min(forms[i], forms[j]), Math.Max(forms[i], forms[j])));
            }
        }
        return pairs;
    }

    private static double Share(double part, int whole) => whole == 0 ? 1 : part / whole;
}
