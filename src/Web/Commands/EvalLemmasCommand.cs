using System.CommandLine;
using HelpCenter.Morphology;
using HelpCenter.Morphology.Evaluation;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter eval lemmas</c>: lemma accuracy against gold lemmas.</summary>
internal static class EvalLemmasCommand
{
    private const int CommonestMisses = 20;

    public static Command Create()
    {
        var gold = new Option<FileInfo[]>("--gold")
        {
            Description = "Размеченный файл: форма, лемма, часть речи (UPOS) и признаки через табуляцию, .tsv или .tsv.gz. Несколько файлов считаются вместе.",
            HelpName = "ФАЙЛ",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var json = CommonOptions.Json();
        var command = new Command("lemmas", "Точность начальных форм на размеченном тексте.") { gold, json };
        command.SetAction(parsed =>
        {
            var evaluation = Evaluate(parsed.GetRequiredValue(gold));
            if (parsed.GetValue(json)) WriteJson(evaluation);
            else WriteText(evaluation);
            return ExitCode.Ok;
        });
        return command;
    }

    private static LemmaEvaluation Evaluate(FileInfo[] gold)
    {
        try
        {
            var tokens = gold.SelectMany(file => LemmaGold.Read(file.FullName)).ToList();
            return Progress.Run("Считаю…", () => LemmaEvaluation.Run(MorphAnalyzer.Default, tokens));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or GoldFormatException or InvalidDataException)
        {
            throw new CommandFailed($"Размеченный файл не читается: {e.Message}");
        }
    }

    private static void WriteJson(LemmaEvaluation e) => ConsoleJson.Write(new
    {
        e.Tokens,
        e.Best,
        e.Any,
        e.Conflation.Together,
        e.Conflation.Purity,
        Misses = e.Misses.Take(CommonestMisses).Select(m => new { m.Count, m.Form, m.Gold, m.Ours }),
    });

    private static void WriteText(LemmaEvaluation e)
    {
        Console.WriteLine($"Слов                                   {e.Tokens}");
        Console.WriteLine($"Первая начальная форма верна           {e.Best:P2}");
        Console.WriteLine($"Верная есть среди всех                 {e.Any:P2}");
        Console.WriteLine($"Формы одного слова находят друг друга  {e.Conflation.Together:P1}");
        Console.WriteLine($"Нашедшие друг друга из одного слова    {e.Conflation.Purity:P1}");
        Console.WriteLine();
        Console.WriteLine("Самые частые ошибки: сколько раз, форма, верно, у нас");
        foreach (var miss in e.Misses.Take(CommonestMisses)) Console.WriteLine($"{miss.Count,5}  {miss.Form}  {miss.Gold}  {miss.Ours}");
    }
}
