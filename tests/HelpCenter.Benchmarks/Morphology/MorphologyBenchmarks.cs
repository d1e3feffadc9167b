using BenchmarkDotNet.Attributes;
using HelpCenter.Morphology;

namespace HelpCenter.Benchmarks.Morphology;

/// <summary>
/// Time for one word of real help text: <c>dotnet run -c Release --project tests/HelpCenter.Benchmarks -- --filter *Morphology*</c>.
/// One pass over the text is one measurement, so that the minimum tells what an undisturbed pass takes on a busy machine.
/// The table of the last run is in Results.md beside this file.
/// </summary>
[InProcess, MemoryDiagnoser, MinColumn, MedianColumn, InvocationCount(1), IterationCount(300), WarmupCount(60)]
public class MorphologyBenchmarks
{
    private readonly MorphAnalyzer _analyzer = MorphAnalyzer.Default;
    private readonly WordCache _cache = new(MorphAnalyzer.Default);
    private readonly Reading[] _readings = new Reading[MorphAnalyzer.MaxReadings];
    private readonly char[] _lemma = new char[256];
    private string[] _words = [];
    private string[] _unknown = [];

    private const int WordCount = 20_000;
    private const int UnknownCount = 500;
    private const int PageCount = 500;
    private const int PageRepeats = 10;

    [GlobalSetup]
    public void Setup()
    {
        _words = [.. HelpText.Words().Take(WordCount)];
        if (_words.Length < WordCount) throw new InvalidOperationException($"only {_words.Length} words of text");
        // What the dictionary and the lexicon lack in that text, again and again.
        var unknown = HelpText.Words().Where(w => w.All(char.IsLetter) && w[0] > 'Z' && !_analyzer.Contains(w)).Distinct().ToArray();
        _unknown = [.. Enumerable.Range(0, UnknownCount).Select(i => unknown[i % unknown.Length])];
    }

    [Benchmark(OperationsPerInvoke = WordCount, Description = "readings and lemma, no cache")]
    public int Uncached()
    {
        var total = 0;
        foreach (var word in _words)
        {
            _analyzer.Analyze(word, _readings);
            total += _analyzer.WriteLemma(word, _readings[0], _lemma);
        }
        return total;
    }

    // Short enough to run through without being interrupted, and its data stays near the processor.
    [Benchmark(OperationsPerInvoke = PageCount * PageRepeats, Description = "the same, a page of 500 words over and over")]
    public int Page()
    {
        var total = 0;
        for (var i = 0; i < PageRepeats; i++)
        {
            foreach (var word in _words.AsSpan(0, PageCount))
            {
                _analyzer.Analyze(word, _readings);
                total += _analyzer.WriteLemma(word, _readings[0], _lemma);
            }
        }
        return total;
    }

    [Benchmark(OperationsPerInvoke = WordCount, Description = "lemma through the word cache")]
    public int Cached()
    {
        var total = 0;
        foreach (var word in _words) total += _cache.Lemma(word).Length;
        return total;
    }

    [Benchmark(OperationsPerInvoke = UnknownCount, Description = "unknown words, no cache")]
    public int Unknown()
    {
        var total = 0;
        foreach (var word in _unknown)
        {
            _analyzer.Analyze(word, _readings);
            total += _analyzer.WriteLemma(word, _readings[0], _lemma);
        }
        return total;
    }

    [Benchmark(OperationsPerInvoke = WordCount, Description = "is the word known")]
    public int Contains()
    {
        var total = 0;
        foreach (var word in _words)
        {
            if (_analyzer.Contains(word)) total++;
        }
        return total;
    }
}

/// <summary>From the embedded resource to an analyzer that answers.</summary>
[InProcess, MemoryDiagnoser, MinColumn, MedianColumn, IterationCount(20), WarmupCount(3)]
public class DictionaryLoadBenchmarks
{
    [Benchmark(Description = "load dictionary and lexicon")]
    public MorphAnalyzer Load() => MorphAnalyzer.Load();
}
