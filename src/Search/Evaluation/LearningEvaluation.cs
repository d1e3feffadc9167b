namespace HelpCenter.Search.Evaluation;

/// <summary>
/// What learning customers' words is worth: a random half of the judged queries is taught, the other half asked, over several
/// splits. Queries whose documents learned nothing are told apart: taught neighbours compete with them.
/// </summary>
/// <param name="Asked">Queries asked, over all splits.</param>
/// <param name="AskedOfUnlearned">Those whose documents learned nothing.</param>
/// <param name="Before">Mean nDCG@10 before teaching.</param>
public sealed record LearningEvaluation(int Splits, int Asked, double Before, double After, int AskedOfUnlearned, double UnlearnedBefore, double UnlearnedAfter)
{
    /// <summary>The same splits at every run.</summary>
    public static LearningEvaluation Run(SearchIndex index, JudgedSet set, int splits)
    {
        var parts = Enumerable.Range(0, splits).Select(seed => Split(index, set, seed)).ToList();
        return new LearningEvaluation(splits, parts.Sum(part => part.Asked), parts.Average(part => part.Before), parts.Average(part => part.After),
            parts.Sum(part => part.AskedOfUnlearned), OfUnlearned(parts, part => part.UnlearnedBefore), OfUnlearned(parts, part => part.UnlearnedAfter));
    }

    private static LearningEvaluation Split(SearchIndex index, JudgedSet set, int seed)
    {
        var queries = set.Queries.ToArray();
        new Random(seed).Shuffle(queries);
        var (taught, asked) = (queries[..(queries.Length / 2)], queries[(queries.Length / 2)..]);
        var learned = taught.SelectMany(query => LearnedPairs.Of(query, set.Answers)).ToList();
        var learners = learned.Select(message => message.DocumentId).ToHashSet();
        var unlearned = asked.Where(query => LearnedPairs.Of(query, set.Answers).All(message => !learners.Contains(message.DocumentId))).ToList();
        var after = index.Taught(LearnedWords.None.Learn(learned));
        var (all, allAfter) = (SearchEvaluation.Run(index, asked, set.Answers), SearchEvaluation.Run(after, asked, set.Answers));
        var (few, fewAfter) = (SearchEvaluation.Run(index, unlearned, set.Answers), SearchEvaluation.Run(after, unlearned, set.Answers));
        return new LearningEvaluation(1, all.Queries, all.Ndcg, allAfter.Ndcg, few.Queries, few.Ndcg, fewAfter.Ndcg);
    }

    private static double OfUnlearned(List<LearningEvaluation> parts, Func<LearningEvaluation, double> figure) =>
        parts.Where(part => part.AskedOfUnlearned > 0).Select(figure).DefaultIfEmpty().Average();
}
