using System.CommandLine;
using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Search.Evaluation;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter eval search</c>: how well judged queries find their answers.</summary>
internal static class EvalSearchCommand
{
    public static Command Create()
    {
        var dataset = new Option<DirectoryInfo>("--dataset")
        {
            Description = "Папка с corpus.jsonl[.gz], queries.jsonl[.gz] и qrels.tsv.",
            HelpName = "ПАПКА",
            Required = true,
        };
        var queries = File("--queries", "Другой файл запросов.");
        var qrels = File("--qrels", "Другой файл оценок.");
        var trainQueries = File("--train-queries", "Запросы, на которых учатся слова клиентов.");
        var trainQrels = File("--train-qrels", "Оценки к ним.");
        var halves = new Option<int>("--halves")
        {
            Description = "Выучить случайную половину запросов и спросить другую, столько раз; показать, что это даёт.",
            HelpName = "ЧИСЛО",
        };
        var content = CommonOptions.Content();
        content.Description = "Папка с содержимым, чьи synonyms.yml, search.yml и lexicon.txt участвуют в поиске. Без ключа только встроенные слова.";
        var json = CommonOptions.Json();
        var command = new Command("search", "Качество поиска на размеченных запросах: nDCG@10, MRR@10, hit@3, Recall@10.") { dataset, queries, qrels, trainQueries, trainQrels, halves, content, json };
        command.SetAction(parsed =>
        {
            var training = Training(parsed.GetValue(trainQueries), parsed.GetValue(trainQrels));
            var search = parsed.GetValue(content) is { } folder ? FolderSearch.Read(SiteFolders.FindContent(folder)) : FolderSearch.Default;
            var source = new Source(search, parsed.GetRequiredValue(dataset).FullName, parsed.GetValue(queries)?.FullName, parsed.GetValue(qrels)?.FullName);
            if (parsed.GetValue(halves) is not 0 and var splits) EvalLearning.Run(splits, training is not null, source, parsed.GetValue(json));
            else Run(source, training, parsed.GetValue(json));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Option<FileInfo?> File(string name, string description) => new(name) { Description = description, HelpName = "ФАЙЛ" };

    private static (string Queries, string Qrels)? Training(FileInfo? queries, FileInfo? qrels)
    {
        if (queries is null && qrels is null) return null;
        if (queries is null || qrels is null) throw new CommandFailed("Ключи --train-queries и --train-qrels нужны оба.");
        return (queries.FullName, qrels.FullName);
    }

    private static void Run(Source source, (string Queries, string Qrels)? training, bool asJson)
    {
        var evaluation = source.Measure((index, set) =>
        {
            var learned = training is { } files ? LearnedPairs.Read(files.Queries, files.Qrels) : LearnedWords.None;
            return SearchEvaluation.Run(index.Taught(learned), set.Queries, set.Answers);
        });
        if (asJson) WriteJson(evaluation);
        else WriteText(evaluation);
    }

    /// <summary>A judged set and the words it is searched with.</summary>
    internal sealed record Source(FolderSearch Search, string Folder, string? Queries, string? Qrels)
    {
        public T Measure<T>(Func<SearchIndex, JudgedSet, T> measure)
        {
            try
            {
                var set = JudgedSet.Read(Folder, Queries, Qrels);
                return Progress.Run("Считаю…", () =>
                {
                    var analyzer = new TextAnalyzer(Search.Words);
                    return measure(SearchIndex.Build([.. set.Documents.AsParallel().AsOrdered().Select(analyzer.Analyze)], Search.Settings, analyzer), set);
                });
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DatasetException or InvalidDataException)
            {
                throw new CommandFailed($"Размеченный набор не читается: {e.Message}");
            }
        }
    }

    private static void WriteJson(SearchEvaluation e) => ConsoleJson.Write(new Dictionary<string, object>
    {
        ["queries"] = e.Queries,
        ["ndcg@10"] = e.Ndcg,
        ["mrr@10"] = e.Mrr,
        ["hit@3"] = e.HitAt3,
        ["recall@10"] = e.Recall,
    });

    private static void WriteText(SearchEvaluation e)
    {
        Console.WriteLine($"Запросов с ответом  {e.Queries}");
        Console.WriteLine($"nDCG@10             {e.Ndcg:F3}");
        Console.WriteLine($"MRR@10              {e.Mrr:F3}");
        Console.WriteLine($"Ответ среди первых трёх    {e.HitAt3:P1}");
        Console.WriteLine($"Ответ среди первых десяти  {e.Recall:P1}");
    }
}
