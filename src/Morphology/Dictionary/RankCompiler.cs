using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// What the corpus said of ambiguous words → weights. For words it saw: a level for each reading. For the rest: how often a tag
/// won where it was a candidate.
/// </summary>
internal sealed class RankCompiler
{
    // Pulls tags seen a few times towards "neither wins nor loses".
    private const double PriorWeight = 4;
    private const double Unseen = 1e-4;

    private readonly SourceDictionary _source;
    private readonly WordDictionary _dictionary;
    private readonly double[] _tagWeights;
    private readonly Dictionary<string, Dictionary<string, double>> _words;

    public RankCompiler(SourceDictionary source, WordDictionary dictionary)
    {
        (_source, _dictionary) = (source, dictionary);
        _words = Fold(source.ReadProbabilities());
        _tagWeights = TagWeights();
    }

    public static IEnumerable<(string Name, byte[] Bytes)> Empty(int tags)
    {
        var sections = new List<(string Name, byte[] Bytes)>();
        Write(sections, [], new byte[tags]);
        return sections;
    }

    public List<(string Name, byte[] Bytes)> Sections()
    {
        var sections = new List<(string Name, byte[] Bytes)>();
        var words = _words.Select(w => (Hash: WordHash.Of(w.Key), Levels: Levels(w.Key, w.Value)))
            .Where(w => w.Levels.Length > 1).DistinctBy(w => w.Hash).OrderBy(w => w.Hash);
        Write(sections, [.. words], [.. _tagWeights.Select(Ranks.Level)]);
        return sections;
    }

    private byte[] Levels(string word, Dictionary<string, double> probabilities)
    {
        var readings = Readings(word);
        var weights = readings.Select(r => probabilities.GetValueOrDefault(TagText(r), Unseen)).ToArray();
        // The corpus knows the tag only. Readings that share one share its probability.
        var same = readings.GroupBy(TagText).ToDictionary(g => g.Key, g => g.Count());
        return [.. readings.Select((r, i) => Ranks.Level(weights[i] / same[TagText(r)]))];
    }

    private double[] TagWeights()
    {
        var tagIds = _source.Tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        var won = new double[tagIds.Count];
        var expected = new double[tagIds.Count];
        foreach (var (word, probabilities) in _words)
        {
            var tags = Readings(word).Select(TagText).Distinct().ToArray();
            if (tags.Length < 2) continue;
            foreach (var tag in tags)
            {
                won[tagIds[tag]] += probabilities.GetValueOrDefault(tag);
                expected[tagIds[tag]] += 1.0 / tags.Length;
            }
        }
        return [.. won.Select((w, i) => (w + PriorWeight) / (expected[i] + PriorWeight) / 8)];
    }

    private Reading[] Readings(string word)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var prepared = new Word(word, stackalloc char[Word.Room], stackalloc byte[Word.Room]);
        return readings[.._dictionary.Find(prepared, readings)].ToArray();
    }

    private string TagText(Reading reading) => _dictionary.TagText(_dictionary.ParadigmOf(reading.StemClass), reading.Form);

    // The corpus mostly writes е; where it has both spellings, the one without ё covers both words.
    private static Dictionary<string, Dictionary<string, double>> Fold(Dictionary<string, Dictionary<string, double>> words)
    {
        var folded = new Dictionary<string, Dictionary<string, double>>();
        foreach (var (word, tags) in words.OrderBy(w => w.Key.Contains('ё')))
            folded.TryAdd(Letters.Fold(word), tags);
        return folded;
    }

    private static void Write(List<(string Name, byte[] Bytes)> sections, (uint Hash, byte[] Levels)[] words, byte[] tags)
    {
        var starts = new uint[words.Length + 1];
        for (var i = 0; i < words.Length; i++) starts[i + 1] = starts[i] + (uint)words[i].Levels.Length;
        var buckets = new ushort[(1 << Ranks.BucketBits) + 1];
        foreach (var word in words) buckets[(word.Hash >> (32 - Ranks.BucketBits)) + 1]++;
        for (var i = 1; i < buckets.Length; i++) buckets[i] += buckets[i - 1];
        sections.AddArray<uint>(Ranks.HashesSection, [.. words.Select(w => w.Hash)]);
        sections.AddArray<ushort>(Ranks.BucketsSection, buckets);
        sections.AddArray<uint>(Ranks.StartsSection, starts);
        sections.AddArray<byte>(Ranks.LevelsSection, [.. words.SelectMany(w => w.Levels)]);
        sections.AddArray<byte>(Ranks.TagsSection, tags);
    }
}
