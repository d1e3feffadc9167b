using System.Diagnostics;
using HelpCenter.Morphology;

namespace HelpCenter.Search.Evaluation;

/// <summary>How long queries take, in milliseconds.</summary>
public sealed record Latency(int Queries, double P50, double P95);

/// <summary>
/// Build time and latency on a folder with <c>corpus.jsonl</c> and <c>queries.CLASS.jsonl</c>. What is timed for a query is what
/// any engine must do: text in, the ids of the first ten out; for <c>prefix</c> the completions. One thread; all classes are asked
/// for some seconds before anything is timed, so that the first of them does not pay for the compiler of all.
/// </summary>
public sealed class SearchBenchmark
{
    public const string Prefix = "prefix";

    private const int Rounds = 3;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<string> Classes { get; } = ["short", "question", "q30", "q80", Prefix];

    public required int Documents { get; init; }
    public required double BuildSeconds { get; init; }
    public required double IndexMegabytes { get; init; }
    public required IReadOnlyDictionary<string, Latency> Latencies { get; init; }

    /// <summary>The same when nothing is remembered of repairs and similar words, as if each query were the first of its kind.</summary>
    public required IReadOnlyDictionary<string, Latency> FirstTime { get; init; }

    /// <summary>The same queries with counts, snippets and links, as a page needs them.</summary>
    public required IReadOnlyDictionary<string, Latency> Pages { get; init; }

    public static SearchBenchmark Run(string folder)
    {
        var documents = JudgedSet.ReadDocuments(folder);
        _ = MorphAnalyzer.Default; // the dictionary is not part of an index
        var watch = Stopwatch.StartNew();
        var analyzer = new TextAnalyzer(MorphAnalyzer.Default);
        var analyzed = new IndexedDocument[documents.Count];
        Parallel.For(0, analyzed.Length, i => analyzed[i] = analyzer.Analyze(documents[i]));
        var index = SearchIndex.Build(analyzed, SearchSettings.Default, analyzer);
        var build = watch.Elapsed.TotalSeconds;
        var queries = Classes.Where(name => DatasetFile.Find(folder, $"queries.{name}.jsonl") is not null)
            .ToDictionary(name => name, name => JudgedSet.ReadQueries(DatasetFile.Require(folder, $"queries.{name}.jsonl")));
        if (queries.Count == 0) throw new DatasetException(folder, 0, "нет ни одного файла queries.КЛАСС.jsonl");
        WarmUp(index, queries);
        return new SearchBenchmark
        {
            Documents = documents.Count,
            BuildSeconds = build,
            IndexMegabytes = index.SizeInBytes / 1e6,
            Latencies = queries.ToDictionary(pair => pair.Key, pair => Measure(pair.Value, Ask(index, pair.Key))),
            FirstTime = queries.ToDictionary(pair => pair.Key, pair => Measure(pair.Value, Ask(index, pair.Key), index.Forget)),
            Pages = queries.Where(pair => pair.Key != Prefix).ToDictionary(pair => pair.Key, pair => Measure(pair.Value, text => index.Search(new SearchRequest(text) { Audience = Audience.Agents }))),
        };
    }

    private static void WarmUp(SearchIndex index, Dictionary<string, IReadOnlyList<JudgedQuery>> queries)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_warmUp;)
        {
            foreach (var (name, asked) in queries)
            {
                var ask = Ask(index, name);
                foreach (var query in asked) ask(query.Text);
            }
        }
    }

    private static Action<string> Ask(SearchIndex index, string name)
    {
        if (name == Prefix) return text => index.Complete(text, Audience.Agents);
        return text => index.Rank(text, Audience.Agents);
    }

    private static Latency Measure(IReadOnlyList<JudgedQuery> queries, Action<string> ask, Action? before = null)
    {
        var times = new List<double>(queries.Count * Rounds);
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var query in queries)
            {
                before?.Invoke();
                var start = Stopwatch.GetTimestamp();
                ask(query.Text);
                if (round >= 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        times.Sort();
        return new Latency(queries.Count, At(times, 0.50), At(times, 0.95));
    }

    private static double At(List<double> times, double share) => times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(share * times.Count))];
}
