namespace HelpCenter.Morphology.Evaluation;

/// <summary>Lemma accuracy against gold, the figures of <c>helpcenter eval lemmas</c>.</summary>
/// <param name="Tokens">Tokens judged.</param>
/// <param name="Best">Share whose likeliest lemma is the gold one.</param>
/// <param name="Any">Share with the gold lemma among all readings.</param>
/// <param name="Conflation">How well forms of one word find each other.</param>
/// <param name="Misses">The commonest wrong answers first.</param>
public sealed record LemmaEvaluation(int Tokens, double Best, double Any, Conflation Conflation, IReadOnlyList<LemmaMiss> Misses)
{
    public static LemmaEvaluation Run(MorphAnalyzer analyzer, IReadOnlyList<GoldToken> gold)
    {
        var (best, any) = (0, 0);
        var misses = new Dictionary<(string, string, string), int>();
        foreach (var token in gold)
        {
            var lemmas = LemmaShares.Of(analyzer, token.Form);
            if (lemmas.Any(l => l.Lemma == token.Lemma)) any++;
            if (lemmas[0].Lemma == token.Lemma)
            {
                best++;
                continue;
            }
            var miss = (LemmaGold.Fold(token.Form), token.Lemma, lemmas[0].Lemma);
            misses[miss] = misses.GetValueOrDefault(miss) + 1;
        }
        var commonest = misses.OrderByDescending(m => m.Value).ThenBy(m => m.Key.Item1, StringComparer.Ordinal)
            .Select(m => new LemmaMiss(m.Key.Item1, m.Key.Item2, m.Key.Item3, m.Value));
        var count = Math.Max(1, gold.Count);
        return new(gold.Count, (double)best / count, (double)any / count, Conflation.Measure(analyzer, gold), [.. commonest]);
    }
}

/// <summary>A form whose likeliest lemma was wrong, and how often.</summary>
public sealed record LemmaMiss(string Form, string Gold, string Ours, int Count);
