namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// How likely each reading is. Words that a corpus saw have one byte a reading, in the order in which the dictionary finds them;
/// all others take the weight of the reading's tag.
/// </summary>
internal sealed class Ranks(uint[] hashes, ushort[] buckets, uint[] starts, byte[] levels, byte[] tagLevels)
{
    public const string HashesSection = "RNKH", BucketsSection = "RNKB", LevelsSection = "RNKL", TagsSection = "RNKT", StartsSection = "RNKS";

    public const int BucketBits = 12;

    // A level is -8·log2 of the weight: 1 at 0, 1/2 at 8, too rare to matter at 255.
    private const double LevelsAnOctave = 8;

    private static readonly float[] Weights = MakeWeights();

    public int Bytes => hashes.Length * 4 + buckets.Length * 2 + starts.Length * 4 + levels.Length + tagLevels.Length;

    public static byte Level(double weight) =>
        (byte)Math.Clamp(Math.Round(-LevelsAnOctave * Math.Log2(Math.Max(weight, 1e-30))), 0, 255);

    public static float Weight(byte level) => Weights[level];

    public float OfTag(int tag) => Weights[tagLevels[tag]];

    /// <summary>Levels of the word's readings, or nothing when the corpus never saw it.</summary>
    public ReadOnlySpan<byte> OfWord(uint hash)
    {
        var bucket = hash >> (32 - BucketBits);
        for (int i = buckets[bucket], end = buckets[bucket + 1]; i < end; i++)
        {
            if (hashes[i] == hash) return levels.AsSpan((int)starts[i], (int)(starts[i + 1] - starts[i]));
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
