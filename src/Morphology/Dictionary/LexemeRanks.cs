namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// How often the corpus saw a dictionary word in any of its forms. Decides between words that share a form the corpus never saw:
/// «статей» is of «статья» rather than of «стать».
/// </summary>
internal sealed class LexemeRanks(uint[] hashes, ushort[] buckets, byte[] levels)
{
    public const string HashesSection = "LXKH", BucketsSection = "LXKB", LevelsSection = "LXKL";

    public const int BucketBits = 12;

    // A level is 4·log2 of (observations + start) / start.
    private const double LevelsAnOctave = 4;
    private const double Start = 1;

    // Forms of a frequent word are not quite as frequent as the word: the corpus saw just this one nowhere.
    private const double Trust = 0.7;

    private static readonly float[] Weights = MakeWeights();

    public int Bytes => hashes.Length * 4 + buckets.Length * 2 + levels.Length;

    public static byte Level(double observations) =>
        (byte)Math.Clamp(Math.Round(LevelsAnOctave * Math.Log2((observations + Start) / Start)), 0, 255);

    /// <summary>1 for a word never seen, more for others.</summary>
    public float Weight(uint lexeme)
    {
        var bucket = lexeme >> (32 - BucketBits);
        for (int i = buckets[bucket], end = buckets[bucket + 1]; i < end; i++)
        {
            if (hashes[i] == lexeme) return Weights[levels[i]];
        }
        return 1;
    }

    /// <summary>What the look-up will make of so many observations.</summary>
    public static double Weight(double observations) => Weights[Level(Math.Max(0, observations))];

    /// <summary>One number for a stem and its class.</summary>
    public static uint Hash(ReadOnlySpan<char> foldedStem, int stemClass)
    {
        var hash = WordHash.Start;
        foreach (var c in foldedStem) hash = WordHash.Add(hash, c);
        return WordHash.Finish(WordHash.Add(hash, (char)stemClass));
    }

    private static float[] MakeWeights()
    {
        var weights = new float[256];
        for (var level = 0; level < 256; level++) weights[level] = (float)Math.Pow(2, level / LevelsAnOctave * Trust);
        return weights;
    }
}
