using System.CommandLine;
using HelpCenter.Search.Evaluation;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter eval typos</c>: how many misspellings are mended, how many right words are spoilt.</summary>
internal static class EvalTyposCommand
{
    private const int ShownMisses = 20;

    public static Command Create()
    {
        var pairs = new Option<FileInfo>("--pairs")
        {
            Description = "Пары «ошибка, исправление» через табуляцию, первая строка заголовок; .tsv или .tsv.gz.",
            HelpName = "ФАЙЛ",
            Required = true,
        };
        var json = CommonOptions.Json();
        var command = new Command("typos", "Исправление опечаток на размеченных парах.") { pairs, json };
        command.SetAction(parsed =>
        {
            var evaluation = Evaluate(parsed.GetRequiredValue(pairs).FullName);
            if (parsed.GetValue(json)) WriteJson(evaluation);
            else WriteText(evaluation);
            return ExitCode.Ok;
        });
        return command;
    }

    private static TypoEvaluation Evaluate(string path)
    {
        try
        {
            var pairs = TypoEvaluation.Read(path);
            return Progress.Run("Считаю…", () => TypoEvaluation.Run(pairs));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DatasetException or InvalidDataException)
        {
            throw new CommandFailed($"Файл пар не читается: {e.Message}");
        }
    }

    private static void WriteJson(TypoEvaluation e) => ConsoleJson.Write(new { e.Pairs, e.Repaired, e.Altered });

    private static void WriteText(TypoEvaluation e)
    {
        Console.WriteLine($"Пар                {e.Pairs}");
        Console.WriteLine($"Исправлено верно   {e.Repaired:P1}");
        Console.WriteLine($"Испорчено верных   {e.Altered:P2}");
        Console.WriteLine();
        Console.WriteLine("Ошибки: набрано, верно, у нас");
        foreach (var (pair, ours) in e.Misses.Take(ShownMisses)) Console.WriteLine($"{pair.Typo}  {pair.Correction}  {ours}");
    }
}
