using HelpCenter.Morphology.Dictionary.Source;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// What the corpus said of ambiguous words → weights. For words it saw: a level for each reading. For the rest: the strength of
/// each tag, see <see cref="TagModel"/>.
/// </summary>
internal sealed class RankCompiler
{
    // A word seen once is mostly judged by its tags: the model counts as this many observations.
    private const double ModelObservations = 1.5;

    // And every tag that the dictionary allows as this many: no form is impossible.
    private const double AnyObservations = 0.7;

    private readonly SourceDictionary _source;
    private readonly WordDictionary _dictionary;
    private readonly TagModel _model;
    private readonly double[] _tagWeights;
    private readonly Dictionary<uint, double> _lexemes;
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
        _tagWeights = _model.Weights();
        _lexemes = Lexemes();
    }

    public static IEnumerable<(string Name, byte[] Bytes)> Empty(int tags)
    {
        var sections = new List<(string Name, byte[] Bytes)>();
        Write(sections, [], new byte[tags]);
        WriteLexemes(sections, []);
        return sections;
    }

    public List<(string Name, byte[] Bytes)> Sections()
    {
        var sections = new List<(string Name, byte[] Bytes)>();
        var words = _words.Select(w => (Hash: WordHash.Of(w.Word), Levels: Levels(w.Word, w.Choice)))
            .DistinctBy(w => w.Hash).OrderBy(w => w.Hash);
        Write(sections, [.. words], [.. _tagWeights.Select(Ranks.Level)]);
        WriteLexemes(sections, _lexemes);
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

    /// <summary>
    /// A level for each reading: what was counted, and as <see cref="ModelObservations"/> more what is to be expected of such tags
    /// and of words as frequent as these are elsewhere.
    /// </summary>
    private byte[] Levels(string word, TagChoice choice)
    {
        var readings = Readings(word);
        var same = readings.GroupBy(Tag).ToDictionary(g => g.Key, g => g.Count());
        var counted = readings.Select(r => choice.Counts[Array.IndexOf(choice.Tags, Tag(r))] / same[Tag(r)]).ToArray();
        var expected = readings.Select((r, i) => _tagWeights[Tag(r)] * LexemeRanks.Weight(_lexemes[Lexeme(word, r)] - OwnCount(word, readings, counted, r))).ToArray();
        var (all, any) = (expected.Sum(), AnyObservations);
        var weights = readings.Select((r, i) => counted[i] + any / same[Tag(r)] + ModelObservations * expected[i] / all).ToArray();
        var total = weights.Sum();
        return [.. weights.Select(w => Ranks.Level(w / total))];
    }

    // A word's own forms must not vouch for themselves.
    private static double OwnCount(string word, Reading[] readings, double[] counted, Reading reading) =>
        readings.Select((r, i) => Lexeme(word, r) == Lexeme(word, reading) ? counted[i] : 0).Sum();

    private static uint Lexeme(string word, Reading reading) =>
        LexemeRanks.Hash(word.AsSpan(reading.StemStart, reading.StemLength), reading.StemClass);

    /// <summary>Observations of every dictionary word over all its forms; those of a tag that several words share are divided.</summary>
    private Dictionary<uint, double> Lexemes()
    {
        var observations = new Dictionary<uint, double>();
        foreach (var (word, choice) in _words)
        {
            foreach (var tag in Readings(word).GroupBy(Tag))
            {
                var count = choice.Counts[Array.IndexOf(choice.Tags, tag.Key)] / tag.Count();
                foreach (var reading in tag)
                {
                    var lexeme = Lexeme(word, reading);
                    observations[lexeme] = observations.GetValueOrDefault(lexeme) + count;
                }
            }
        }
        return observations;
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
        sections.AddArray<uint>(Ranks.HashesSection, [.. words.Select(w => w.Hash)]);
        sections.AddArray<ushort>(Ranks.BucketsSection, Buckets(words.Select(w => w.Hash), Ranks.BucketBits));
        sections.AddArray<uint>(Ranks.StartsSection, starts);
        sections.AddArray<byte>(Ranks.LevelsSection, [.. words.SelectMany(w => w.Levels)]);
        sections.AddArray<byte>(Ranks.TagsSection, tags);
    }

    private static void WriteLexemes(List<(string Name, byte[] Bytes)> sections, Dictionary<uint, double> observations)
    {
        var lexemes = observations.Select(o => (Hash: o.Key, Level: LexemeRanks.Level(o.Value))).Where(l => l.Level > 0).OrderBy(l => l.Hash).ToArray();
        sections.AddArray<uint>(LexemeRanks.HashesSection, [.. lexemes.Select(l => l.Hash)]);
        sections.AddArray<ushort>(LexemeRanks.BucketsSection, Buckets(lexemes.Select(l => l.Hash), LexemeRanks.BucketBits));
        sections.AddArray<byte>(LexemeRanks.LevelsSection, [.. lexemes.Select(l => l.Level)]);
    }

    /// <summary>Where the hashes with the same upper bits begin.</summary>
    private static ushort[] Buckets(IEnumerable<uint> sorted, int bits)
    {
        var buckets = new ushort[(1 << bits) + 1];
        foreach (var hash in sorted) buckets[(hash >> (32 - bits)) + 1]++;
        for (var i = 1; i < buckets.Length; i++) buckets[i] += buckets[i - 1];
        return buckets;
    }
}
