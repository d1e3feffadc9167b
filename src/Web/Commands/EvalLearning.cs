using HelpCenter.Search.Evaluation;

namespace HelpCenter.Web.Commands;

/// <summary>The part of <c>helpcenter eval search</c> that measures what customers' words teach.</summary>
internal static class EvalLearning
{
    private const int MostSplits = 100;

    public static void Run(int splits, bool hasTraining, EvalSearchCommand.Source source, bool asJson)
    {
        if (splits is < 1 or > MostSplits) throw new CommandFailed($"--halves: число от 1 до {MostSplits}.");
        if (hasTraining) throw new CommandFailed("Ключ --halves сам выбирает, чему учить: --train-queries и --train-qrels с ним не нужны.");
        var evaluation = source.Measure((index, set) => LearningEvaluation.Run(index, set, splits));
        if (asJson) ConsoleJson.Write(evaluation);
        else WriteText(evaluation);
    }

    private static void WriteText(LearningEvaluation e)
    {
        Console.WriteLine($"Половин                        {e.Splits}");
        Console.WriteLine($"nDCG@10 до учения              {e.Before:F3}");
        Console.WriteLine($"nDCG@10 после                  {e.After:F3}");
        Console.WriteLine($"Спрошено о невыучивших ничего  {e.AskedOfUnlearned} из {e.Asked}");
        Console.WriteLine($"  nDCG@10 до учения            {e.UnlearnedBefore:F3}");
        Console.WriteLine($"  nDCG@10 после                {e.UnlearnedAfter:F3}");
    }
}
