using System.Buffers.Binary;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// How likely each reading is. Words that a corpus saw have one byte a reading, in the order in which the dictionary finds them;
/// all others take the weight of the reading's tag.
/// </summary>
internal sealed class Ranks
{
    public const string HashesSection = "RNKH", BucketsSection = "RNKB", LevelsSection = "RNKL", TagsSection = "RNKT", StartsSection = "RNKS";

    public const int BucketBits = 12;

    private const int HeadLength = 5;

    // A level is -8·log2 of the weight: 1 at 0, 1/2 at 8, too rare to matter at 255.
    private const double LevelsAnOctave = 8;

    // Buckets of the file in four: most runs hold a word or two.
    private const int RunBits = BucketBits + 2;

    // One run of bytes for words with the same upper bits, (hash, count, levels…)*, so that a look-up reads one place in memory.
    private readonly byte[] _runs;
    private readonly uint[] _runStarts;
    private readonly byte[] _tagLevels;

    private static readonly float[] Weights = MakeWeights();

    public Ranks(uint[] hashes, ushort[] buckets, uint[] starts, byte[] levels, byte[] tagLevels)
    {
        _tagLevels = tagLevels;
        _runs = new byte[hashes.Length * HeadLength + levels.Length];
        _runStarts = new uint[(1 << RunBits) + 1];
        var at = 0;
        var run = 0u;
        for (var i = 0; i < buckets[^1]; i++)
        {
            while (run <= hashes[i] >> (32 - RunBits)) _runStarts[run++] = (uint)at;
            var own = levels.AsSpan((int)starts[i]..(int)starts[i + 1]);
            BinaryPrimitives.WriteUInt32LittleEndian(_runs.AsSpan(at), hashes[i]);
            _runs[at + HeadLength - 1] = (byte)own.Length;
            own.CopyTo(_runs.AsSpan(at + HeadLength));
            at += HeadLength + own.Length;
        }
        while (run < _runStarts.Length) _runStarts[run++] = (uint)at;
    }

    public int Bytes => _runs.Length + _runStarts.Length * 4 + _tagLevels.Length;

    public static byte Level(double weight) =>
        (byte)Math.Clamp(Math.Round(-LevelsAnOctave * Math.Log2(Math.Max(weight, 1e-30))), 0, 255);

    public static float Weight(byte level) => Weights[level];

    public float OfTag(int tag) => Weights[_tagLevels[tag]];

    /// <summary>Levels of the word's readings, or nothing when the corpus never saw it.</summary>
    public ReadOnlySpan<byte> OfWord(uint hash)
    {
        var number = hash >> (32 - RunBits);
        var run = _runs.AsSpan((int)_runStarts[number]..(int)_runStarts[number + 1]);
        while (run.Length > HeadLength)
        {
            int count = run[HeadLength - 1];
            if (BinaryPrimitives.ReadUInt32LittleEndian(run) == hash) return run.Slice(HeadLength, count);
            run = run[(HeadLength + count)..];
        }
        return default;
    }

    private static float[] MakeWeights()
    {
        var weights = new float[256];
        for (var level = 0; level < 256; level++) weights[level] = (float)Math.Pow(2, -level / LevelsAnOctave);
        return weights;
    }
}
