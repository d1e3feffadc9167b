using HelpCenter.Morphology;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Evaluation;

public sealed record TypoPair(string Typo, string Correction);

/// <summary>
/// How many misspellings are mended and how many right spellings are spoilt. The index holds the right spellings of the list;
/// a repair is right when its words have the lemmas of the right spelling.
/// </summary>
public sealed record TypoEvaluation(int Pairs, double Repaired, double Altered, IReadOnlyList<(TypoPair Pair, string Ours)> Misses)
{
    /// <summary><c>typo TAB correction [TAB weight]</c>, first line a header.</summary>
    public static List<TypoPair> Read(string path)
    {
        var pairs = new List<TypoPair>();
        foreach (var (number, line) in DatasetFile.Lines(path))
        {
            if (number == 1) continue;
            var columns = line.Split('\t');
            if (columns.Length < 2 || columns[0].Length == 0 || columns[1].Length == 0) throw new DatasetException(path, number, "ожидается ошибка и исправление через табуляцию");
            pairs.Add(new TypoPair(columns[0], columns[1]));
        }
        return pairs;
    }

    /// <summary>As many pairs drawn at random, the same ones for the same seed; all of them when there are no more.</summary>
    public static IReadOnlyList<TypoPair> Sample(List<TypoPair> pairs, int size, int seed)
    {
        var drawn = pairs.ToArray();
        new Random(seed).Shuffle(drawn);
        return drawn.Length > size ? drawn[..size] : drawn;
    }

    public static TypoEvaluation Run(IReadOnlyList<TypoPair> pairs)
    {
        var analyzer = new TextAnalyzer(MorphAnalyzer.Default);
        var words = pairs.Select(pair => pair.Correction).Distinct().ToList();
        var index = SearchIndex.Build([.. words.Select((word, i) => analyzer.Analyze(Document(word, i)))], SearchSettings.Default, analyzer);
        var misses = pairs.Select(pair => (Pair: pair, Ours: index.Repair(pair.Typo))).Where(found => !SameLemmas(analyzer, found.Ours, found.Pair.Correction)).ToList();
        var altered = words.Count(word => index.Repair(word) != word);
        return new TypoEvaluation(pairs.Count, 1 - misses.Count / (double)Math.Max(1, pairs.Count), altered / (double)Math.Max(1, words.Count), misses);
    }

    private static bool SameLemmas(TextAnalyzer analyzer, string ours, string right) => Lemmas(analyzer, ours).SequenceEqual(Lemmas(analyzer, right));

    private static IEnumerable<string> Lemmas(TextAnalyzer analyzer, string text) => analyzer.WholesOf(text).Select(word => analyzer.LemmaOf(word));

    private static SearchDocument Document(string text, int number) => new()
    {
        Id = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Kind = DocumentKind.Article,
        Url = "/" + number,
        Title = "",
        Sections = [new SearchSection("", "", text)],
    };
}
