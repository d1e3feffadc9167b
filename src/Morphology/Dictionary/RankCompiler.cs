using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// What the corpus said of ambiguous words → weights. For words it saw: a level for each reading. For the rest: the strength of
/// each tag, see <see cref="TagModel"/>.
/// </summary>
internal sealed class RankCompiler
{
    // A word seen once is mostly judged by its tags: the model counts as this many observations.
    private const double ModelObservations = 2;

    // And every tag that the dictionary allows as this many: no form is impossible.
    private const double AnyObservations = 0.5;

    private readonly SourceDictionary _source;
    private readonly WordDictionary _dictionary;
    private readonly TagModel _model;
    private readonly Dictionary<string, int> _tagIds;
    private readonly List<(string Word, TagChoice Choice)> _words = [];

    public RankCompiler(SourceDictionary source, WordDictionary dictionary)
    {
        (_source, _dictionary) = (source, dictionary);
        _tagIds = source.Tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        foreach (var (word, tags) in Fold(source.ReadProbabilities()))
        {
            if (Choice(word, tags) is { } choice) _words.Add((word, choice));
        }
        _model = new TagModel(source.Tags);
        _model.Learn([.. _words.Select(w => w.Choice)]);
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
        var words = _words.Select(w => (Hash: WordHash.Of(w.Word), Levels: Levels(w.Word, w.Choice)))
            .DistinctBy(w => w.Hash).OrderBy(w => w.Hash);
        Write(sections, [.. words], [.. _model.Weights().Select(Ranks.Level)]);
        return sections;
    }

    /// <summary>
    /// Turns smoothed shares back into counts. The source adds one to each count, so the rarest share of n observations and
    /// k tags is 1 / (n + k).
    /// </summary>
    private TagChoice? Choice(string word, Dictionary<string, double> shares)
    {
        var tags = Readings(word).Select(Tag).Distinct().ToArray();
        if (tags.Length < 2) return null;
        var known = tags.Select(t => shares.GetValueOrDefault(_source.Tags[t])).ToArray();
        if (known.All(p => p <= 0)) return null;
        var one = known.Where(p => p > 0).Min();
        return new(tags, [.. known.Select(p => Math.Max(0, p / one - 1))]);
    }

    private byte[] Levels(string word, TagChoice choice)
    {
        var expected = _model.Expect(choice.Tags);
        var total = choice.Counts.Sum() + AnyObservations * choice.Tags.Length + ModelObservations;
        var weights = choice.Tags.Select((tag, i) => (tag, weight: (choice.Counts[i] + AnyObservations + ModelObservations * expected[i]) / total))
            .ToDictionary(p => p.tag, p => p.weight);
        // The corpus knows the tag only: readings that share one share its weight.
        var readings = Readings(word);
        var same = readings.GroupBy(Tag).ToDictionary(g => g.Key, g => g.Count());
        return [.. readings.Select(r => Ranks.Level(weights[Tag(r)] / same[Tag(r)]))];
    }

    private Reading[] Readings(string word)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var prepared = new Word(word, stackalloc char[Word.Room], stackalloc byte[Word.Room]);
        return readings[.._dictionary.Find(prepared, readings)].ToArray();
    }

    private int Tag(Reading reading) => _tagIds[_dictionary.TagText(_dictionary.ParadigmOf(reading.StemClass), reading.Form)];

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
