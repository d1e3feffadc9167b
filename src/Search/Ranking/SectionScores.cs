using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpCenter.Search.Ranking;

/// <summary>Walks over the scores of all sections, many at a time: most of them are below what matters.</summary>
internal static class SectionScores
{
    public static float Highest(ReadOnlySpan<float> scores)
    {
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var most = Vector<float>.Zero;
        foreach (var block in blocks) most = Vector.Max(most, block);
        var highest = 0f;
        for (var i = 0; i < Vector<float>.Count; i++) highest = Math.Max(highest, most[i]);
        foreach (var score in scores[(blocks.Length * Vector<float>.Count)..]) highest = Math.Max(highest, score);
        return highest;
    }

    /// <summary>How many scores are at least <paramref name="least"/>; their number must be a whole number of vectors.</summary>
    public static int Count(ReadOnlySpan<float> scores, float least)
    {
        var threshold = new Vector<float>(least);
        var counts = Vector<int>.Zero;
        foreach (var block in MemoryMarshal.Cast<float, Vector<float>>(scores)) counts -= Vector.GreaterThanOrEqual(block, threshold);
        return Vector.Sum(counts);
    }

    /// <summary>The next section from <paramref name="from"/> on with at least <paramref name="least"/>, or the end.</summary>
    public static int Next(ReadOnlySpan<float> scores, int from, float least)
    {
        var threshold = new Vector<float>(least);
        while (from < scores.Length)
        {
            if (from + Vector<float>.Count <= scores.Length && !Vector.GreaterThanOrEqualAny(new Vector<float>(scores[from..]), threshold)) from += Vector<float>.Count;
            else if (scores[from] >= least) return from;
            else from++;
        }
        return from;
    }
}
