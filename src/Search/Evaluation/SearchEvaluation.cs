namespace HelpCenter.Search.Evaluation;

/// <summary>How well queries find their answers among the first ten, averaged over the queries that have one.</summary>
public sealed record SearchEvaluation(int Queries, double Ndcg, double Mrr, double HitAt3, double Recall)
{
    public const int Depth = 10;

    public static SearchEvaluation Run(SearchIndex index, IEnumerable<JudgedQuery> queries, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> answers)
    {
        var judged = queries.Where(query => answers.TryGetValue(query.Id, out var grades) && grades.Values.Any(grade => grade > 0)).ToList();
        var scores = new Score[judged.Count];
        Parallel.For(0, judged.Count, i => scores[i] = Score.Of(Ids(index, judged[i].Text), answers[judged[i].Id]));
        return new SearchEvaluation(judged.Count, Mean(scores, s => s.Ndcg), Mean(scores, s => s.Reciprocal), Mean(scores, s => s.HitAt3), Mean(scores, s => s.Recall));
    }

    private static List<string> Ids(SearchIndex index, string text) =>
        [.. index.Search(new SearchRequest(text) { Audience = Audience.Agents, Take = Depth }).Hits.Select(hit => hit.Document.Id)];

    private static double Mean(Score[] scores, Func<Score, double> part) => scores.Length == 0 ? 0 : scores.Average(part);

    private readonly record struct Score(double Ndcg, double Reciprocal, double HitAt3, double Recall)
    {
        public static Score Of(List<string> found, IReadOnlyDictionary<string, int> grades)
        {
            double gain = 0, best = 0;
            int hits = 0, first = -1;
            for (var i = 0; i < found.Count; i++)
            {
                if (!grades.TryGetValue(found[i], out var grade) || grade <= 0) continue;
                gain += grade / Math.Log2(i + 2);
                hits++;
                if (first < 0) first = i;
            }
            var ideal = grades.Values.Where(grade => grade > 0).OrderDescending().Take(Depth).ToList();
            for (var i = 0; i < ideal.Count; i++) best += ideal[i] / Math.Log2(i + 2);
            return new Score(gain / best, first < 0 ? 0 : 1.0 / (first + 1), first is >= 0 and < 3 ? 1 : 0, hits / (double)grades.Values.Count(grade => grade > 0));
        }
    }
}
