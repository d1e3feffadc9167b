using System.Numerics;
using System.Runtime.InteropServices;
using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Ranking;

/// <summary>The best sections of the first phase: a heap whose root is the worst that is kept.</summary>
internal sealed class TopSections(int capacity)
{
    // So many sections are judged by their highest score first, and most such columns hold nothing that matters. A block is
    // rows of as many sections as the machine compares at once; a column has one section of each row.
    private const int Rows = 8;

    private const int Halvings = 10;

    [ThreadStatic] private static float[]? t_highest;

    // Positive floats order like their bits; the lower section wins a tie, so pages never shuffle.
    private readonly ulong[] _heap = new ulong[capacity];

    public int Count { get; private set; }

    /// <summary>The best score of all, 0 when there is none.</summary>
    public float Highest { get; private set; }

    /// <summary>The best sections that the filter allows.</summary>
    public static TopSections Of(Shelf shelf, ReadOnlySpan<float> scores, DocumentFilter filter, int capacity)
    {
        var top = new TopSections(capacity);
        var highest = HighestOfColumns(scores);
        // Each column has a section as good as its highest: so many are at least as good as the last of the best columns.
        var least = filter.AllowsAll ? LeastOfBest(highest, capacity) : float.Epsilon;
        for (var column = SectionScores.Next(highest, 0, least); column < highest.Length; column = SectionScores.Next(highest, column + 1, least))
        {
            least = Math.Max(least, top.OfferColumn(shelf, scores, column, least, filter));
        }
        return top;
    }

    /// <summary>Those that score <paramref name="least"/> or more, in the order of the shelf.</summary>
    public int[] Ascending(ReadOnlySpan<float> scores, float least)
    {
        var sections = new int[Count];
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            var section = (int)~(uint)_heap[i];
            if (scores[section] >= least) sections[count++] = section;
        }
        Array.Resize(ref sections, count);
        Array.Sort(sections);
        return sections;
    }

    // Scores up to here need not be offered.
    private float Threshold => Count < capacity ? 0 : BitConverter.UInt32BitsToSingle((uint)(_heap[0] >> 32));

    private static ReadOnlySpan<float> HighestOfColumns(ReadOnlySpan<float> scores)
    {
        var width = Vector<float>.Count;
        var blocks = (scores.Length + Rows * width - 1) / (Rows * width);
        if (t_highest is null || t_highest.Length < blocks * width) t_highest = new float[(blocks + blocks / 8) * width];
        var highest = t_highest.AsSpan(0, blocks * width);
        var rows = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var most = MemoryMarshal.Cast<float, Vector<float>>(highest);
        for (var block = 0; block < blocks; block++)
        {
            var best = Vector<float>.Zero;
            for (var row = block * Rows; row < Math.Min((block + 1) * Rows, rows.Length); row++) best = Vector.Max(best, rows[row]);
            most[block] = best;
        }
        // What does not fill a row.
        for (var i = rows.Length * width; i < scores.Length; i++)
        {
            ref var column = ref highest[(blocks - 1) * width + i % width];
            column = Math.Max(column, scores[i]);
        }
        return highest;
    }

    // Halving finds a score that just enough columns reach; the heap does the rest.
    private static float LeastOfBest(ReadOnlySpan<float> highest, int capacity)
    {
        float least = 0, most = SectionScores.Highest(highest);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (least + most) / 2;
            if (SectionScores.Count(highest, middle) >= capacity) least = middle;
            else most = middle;
        }
        return Math.Max(float.Epsilon, least);
    }

    private float OfferColumn(Shelf shelf, ReadOnlySpan<float> scores, int column, float least, DocumentFilter filter)
    {
        var width = Vector<float>.Count;
        var first = column / width * width * Rows + column % width;
        for (var section = first; section < Math.Min(first + Rows * width, scores.Length); section += width)
        {
            if (scores[section] < least || !filter.AllowsAll && !filter.Allows(shelf.Sections[section].Document)) continue;
            Offer(section, scores[section]);
            least = Math.Max(least, Threshold);
        }
        return least;
    }

    private void Offer(int section, float score)
    {
        Highest = Math.Max(Highest, score);
        var key = (ulong)BitConverter.SingleToUInt32Bits(score) << 32 | (uint)~section;
        if (Count < capacity) SiftUp(Count++, key);
        else if (key > _heap[0]) SiftDown(key);
    }

    private void SiftUp(int at, ulong key)
    {
        for (; at > 0 && _heap[(at - 1) / 2] > key; at = (at - 1) / 2) _heap[at] = _heap[(at - 1) / 2];
        _heap[at] = key;
    }

    private void SiftDown(ulong key)
    {
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= Count) break;
            if (child + 1 < Count && _heap[child + 1] < _heap[child]) child++;
            if (_heap[child] >= key) break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = key;
    }
}
