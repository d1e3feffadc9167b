using System.CommandLine;
using HelpCenter.Content;
using HelpCenter.Search.Evaluation;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter eval typos</c>: how many misspellings are mended, how many right words are spoilt.</summary>
internal static class EvalTyposCommand
{
    private const int ShownMisses = 20;
    private const int MostGenerated = 5000;

    public static Command Create()
    {
        var pairs = new Option<FileInfo?>("--pairs")
        {
            Description = "Пары «ошибка, исправление» через табуляцию, первая строка заголовок; .tsv или .tsv.gz.",
            HelpName = "ФАЙЛ",
        };
        var sample = new Option<int?>("--sample") { Description = "Взять столько пар наугад.", HelpName = "ЧИСЛО" };
        var seed = new Option<int>("--seed") { Description = "Начало случайных чисел: при одном и том же выбор одинаков.", HelpName = "ЧИСЛО" };
        var content = CommonOptions.Content();
        content.Description = "Вместо пар: слова этой папки с содержимым, набранные в другой раскладке, латиницей и с одной ошибкой.";
        var json = CommonOptions.Json();
        var command = new Command("typos", "Исправление опечаток: на размеченных парах или на словах вашего содержимого.") { pairs, sample, seed, content, json };
        command.SetAction(parsed => Run(parsed.GetValue(pairs), (parsed.GetValue(sample), parsed.GetValue(seed)), parsed.GetValue(content), parsed.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo? pairs, (int? Size, int Seed) sample, string? content, bool asJson)
    {
        if (pairs is null == content is null) throw new CommandFailed("Назовите либо --pairs с парами, либо --content с содержимым.");
        if (sample.Size < 1) throw new CommandFailed("--sample: число пар не меньше 1.");
        if (pairs is not null)
        {
            var evaluation = Evaluate(pairs.FullName, sample);
            if (asJson) WriteJson(evaluation);
            else WriteText(evaluation);
        }
        else
        {
            using var compiler = new ContentCompiler(SiteFolders.FindContent(content));
            var generated = Progress.Run("Считаю…", () => GeneratedTypos.Run(compiler.CompileAll().Index, MostGenerated));
            if (asJson) ConsoleJson.Write(generated);
            else WriteText(generated);
        }
        return ExitCode.Ok;
    }

    private static void WriteText(GeneratedTypos e)
    {
        Console.WriteLine($"Слов               {e.Words}");
        Console.WriteLine($"Другая раскладка   {e.Layout:P1}");
        Console.WriteLine($"Латиницей          {e.Transliteration:P1}");
        Console.WriteLine($"Одна ошибка        {e.OneEdit:P1}");
        Console.WriteLine($"Испорчено верных   {e.Altered:P2}");
    }

    private static TypoEvaluation Evaluate(string path, (int? Size, int Seed) sample)
    {
        try
        {
            var pairs = TypoEvaluation.Read(path);
            var drawn = sample.Size is { } size ? TypoEvaluation.Sample(pairs, size, sample.Seed) : pairs;
            return Progress.Run("Считаю…", () => TypoEvaluation.Run(drawn));
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
