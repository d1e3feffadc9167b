namespace HelpCenter.Search.Evaluation;

/// <summary>Judged queries as lessons: every query is a message that its documents answered.</summary>
public static class LearnedPairs
{
    public static LearnedWords Read(string queries, string qrels)
    {
        var answers = JudgedSet.ReadAnswers(qrels);
        return LearnedWords.None.Learn(JudgedSet.ReadQueries(queries).SelectMany(query => Of(query, answers)));
    }

    /// <summary>What one query teaches: nothing when no document answers it.</summary>
    public static IEnumerable<LearnedMessage> Of(JudgedQuery query, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> answers)
    {
        if (!answers.TryGetValue(query.Id, out var grades)) return [];
        return grades.Where(grade => grade.Value > 0).Select(grade => new LearnedMessage(grade.Key, query.Text));
    }
}
