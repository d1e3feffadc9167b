using System.CommandLine;
using HelpCenter.Search.Evaluation;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter bench search</c>: latency by the length of the query, time and size of the index.</summary>
internal static class BenchSearchCommand
{
    public static Command Create()
    {
        var dataset = new Option<DirectoryInfo>("--dataset")
        {
            Description = "Папка с corpus.jsonl[.gz] и queries.КЛАСС.jsonl[.gz]; классы: short, question, q30, q80, prefix.",
            HelpName = "ПАПКА",
            Required = true,
        };
        var json = CommonOptions.Json();
        var command = new Command("search", "Скорость поиска: построение индекса и время ответа по длине запроса.") { dataset, json };
        command.SetAction(parsed =>
        {
            var benchmark = Measure(parsed.GetRequiredValue(dataset).FullName);
            if (parsed.GetValue(json)) WriteJson(benchmark);
            else WriteText(benchmark);
            return ExitCode.Ok;
        });
        return command;
    }

    private static SearchBenchmark Measure(string folder)
    {
        try
        {
            return Progress.Run("Измеряю…", () => SearchBenchmark.Run(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DatasetException or InvalidDataException)
        {
            throw new CommandFailed($"Набор не читается: {e.Message}");
        }
    }

    private static void WriteJson(SearchBenchmark b)
    {
        var result = new Dictionary<string, object> { ["documents"] = b.Documents, ["build_s"] = b.BuildSeconds, ["index_mb"] = b.IndexMegabytes };
        foreach (var (name, latency) in b.Latencies) result[name] = Json(latency);
        foreach (var (name, latency) in b.FirstTime) result["first_" + name] = Json(latency);
        foreach (var (name, latency) in b.Pages) result["page_" + name] = Json(latency);
        ConsoleJson.Write(result);
    }

    private static Dictionary<string, object> Json(Latency latency) =>
        new() { ["queries"] = latency.Queries, ["p50_ms"] = latency.P50, ["p95_ms"] = latency.P95 };

    private static void WriteText(SearchBenchmark b)
    {
        Console.WriteLine($"Документов  {b.Documents}");
        Console.WriteLine($"Построение  {b.BuildSeconds:F2} с, с разбором текста");
        Console.WriteLine($"Индекс      {b.IndexMegabytes:F1} МБ");
        Console.WriteLine();
        Console.WriteLine("Класс      запросов   p50, мс   p95, мс");
        foreach (var (name, latency) in b.Latencies) WriteText(name, latency);
        Console.WriteLine("Впервые: слова, исправления и похожие слова ещё не встречались:");
        foreach (var (name, latency) in b.FirstTime) WriteText(name, latency);
        Console.WriteLine("С фрагментами, ссылками и счётчиками, как для страницы:");
        foreach (var (name, latency) in b.Pages) WriteText(name, latency);
    }

    private static void WriteText(string name, Latency latency) => Console.WriteLine($"{name,-10} {latency.Queries,8} {latency.P50,9:F3} {latency.P95,9:F3}");
}
