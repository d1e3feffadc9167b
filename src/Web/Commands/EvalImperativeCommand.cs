using System.CommandLine;
using HelpCenter.Morphology;
using HelpCenter.Morphology.Evaluation;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter eval imperative</c>: are steps recognised as orders, and steps with several actions as such?</summary>
internal static class EvalImperativeCommand
{
    public static Command Create()
    {
        var gold = new Option<FileInfo>("--gold")
        {
            Description = "Файл JSONL: {id, sentence, imperative, several_actions, borderline?} в каждой строке.",
            HelpName = "ФАЙЛ",
            Required = true,
        };
        var json = CommonOptions.Json();
        var command = new Command("imperative", "Распознавание приказа и нескольких действий в шаге.") { gold, json };
        command.SetAction(parsed =>
        {
            var evaluation = Evaluate(parsed.GetRequiredValue(gold));
            if (parsed.GetValue(json)) WriteJson(evaluation);
            else WriteText(evaluation);
            return ExitCode.Ok;
        });
        return command;
    }

    private static ImperativeEvaluation Evaluate(FileInfo gold)
    {
        try
        {
            return ImperativeEvaluation.Run(MorphAnalyzer.Default, gold.Name, File.ReadLines(gold.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or GoldFormatException)
        {
            throw new CommandFailed($"Размеченный файл не читается: {e.Message}");
        }
    }

    private static void WriteJson(ImperativeEvaluation e) => ConsoleJson.Write(new Dictionary<string, object>
    {
        ["steps"] = e.Steps,
        ["imperative"] = new { e.Imperative.Precision, e.Imperative.Recall },
        ["several_actions"] = new { e.SeveralActions.Precision, e.SeveralActions.Recall },
    });

    private static void WriteText(ImperativeEvaluation e)
    {
        Console.WriteLine($"Шагов              {e.Steps}");
        Console.WriteLine($"Приказ             точность {e.Imperative.Precision:P1}, полнота {e.Imperative.Recall:P1}");
        Console.WriteLine($"Несколько действий точность {e.SeveralActions.Precision:P1}, полнота {e.SeveralActions.Recall:P1}");
        foreach (var miss in e.Misses) Console.WriteLine($"  {miss}");
    }
}
