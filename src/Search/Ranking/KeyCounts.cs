using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpCenter.Search.Ranking;

/// <summary>Weighted counts of the query's forms and beginnings in the section at hand.</summary>
internal sealed class KeyCounts
{
    private readonly float[] _counts, _scales;

    public KeyCounts(QuerySlots slots)
    {
        var room = (slots.Scales.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _counts = new float[room];
        _scales = new float[room];
        for (var i = 0; i < slots.Scales.Count; i++) _scales[i] = slots.Scales[i];
    }

    public void Add(in WordMark mark, float worth)
    {
        _counts[mark.Form] += worth;
        _counts[mark.Prefix4] += worth;
        _counts[mark.Prefix5] += worth;
    }

    /// <summary>What all of them are worth together; then they begin from nothing.</summary>
    public float Take()
    {
        var counts = MemoryMarshal.Cast<float, Vector<float>>(_counts.AsSpan());
        var scales = MemoryMarshal.Cast<float, Vector<float>>(_scales.AsSpan());
        var sum = Vector<float>.Zero;
        var k1 = new Vector<float>(Weights.K1);
        for (var i = 0; i < counts.Length; i++)
        {
            sum += scales[i] * counts[i] / (k1 + counts[i]);
            counts[i] = Vector<float>.Zero;
        }
        return Vector.Sum(sum);
    }
}
