using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Ranking;

/// <summary>
/// The best sections of the first phase. Blocks of sections are judged by their highest scores first, and most hold nothing that
/// matters; what the others hold is collected in the order of the shelf and cut down to the best.
/// </summary>
internal sealed class TopSections
{
    private const int Width = 8;
    private const int Rows = 8;
    private const int Block = Rows * Width;

    // A rough bound is enough before collecting; the exact one is found among what was collected.
    private const int Halvings = 10;

    [ThreadStatic] private static TopSections? t_mine;

    // By block: the highest score of each column, and the highest of eight such rows.
    private Vector256<float>[] _highest = [], _rough = [];
    private int[] _sections = new int[1024];
    private float[] _scores = new float[1024];
    private int _count;

    /// <summary>The best score of all, 0 when there is none.</summary>
    public float Highest { get; private set; }

    /// <summary>The best sections that the filter allows. Good until this thread asks for others; of equals the first ones are taken.</summary>
    public static TopSections Of(Shelf shelf, float[] scores, DocumentFilter filter, int capacity)
    {
        var top = t_mine ??= new TopSections();
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(scores.AsSpan(0, Scratch.Room(shelf.Sections.Length)));
        top.Survey(rows);
        var least = filter.AllowsAll ? top.RoughLeast(capacity) : float.Epsilon;
        top.Collect(rows, least);
        if (!filter.AllowsAll) top.Keep(section => filter.Allows(shelf.Sections[section].Document));
        top.CutTo(capacity);
        return top;
    }

    /// <summary>Those that score <paramref name="least"/> or more, in the order of the shelf.</summary>
    public int[] Ascending(float least)
    {
        Keep(least);
        return _sections[.._count];
    }

    private void Survey(ReadOnlySpan<Vector256<float>> rows)
    {
        var blocks = rows.Length / Rows;
        if (_highest.Length != blocks)
        {
            _highest = new Vector256<float>[blocks];
            _rough = new Vector256<float>[(blocks + Rows - 1) / Rows];
        }
        Array.Clear(_rough);
        for (var block = 0; block < blocks; block++)
        {
            var eight = rows.Slice(block * Rows, Rows);
            var highest = Vector256.Max(
                Vector256.Max(Vector256.Max(eight[0], eight[1]), Vector256.Max(eight[2], eight[3])),
                Vector256.Max(Vector256.Max(eight[4], eight[5]), Vector256.Max(eight[6], eight[7])));
            _highest[block] = highest;
            _rough[block / Rows] = Vector256.Max(_rough[block / Rows], highest);
        }
        Highest = SectionScores.Highest(MemoryMarshal.Cast<Vector256<float>, float>(_rough.AsSpan()));
    }

    // Each column has a section as good as its highest: so many sections are at least as good as the last of the best columns.
    private float RoughLeast(int capacity)
    {
        var columns = MemoryMarshal.Cast<Vector256<float>, float>(_rough.Length * Width > Rows * capacity ? _rough : _highest);
        float least = 0, most = Highest;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (least + most) / 2;
            if (SectionScores.Count(columns, middle) >= capacity) least = middle;
            else most = middle;
        }
        return Math.Max(float.Epsilon, least);
    }

    private void Collect(ReadOnlySpan<Vector256<float>> rows, float least)
    {
        _count = 0;
        var threshold = Vector256.Create(least);
        for (var block = 0; block < _highest.Length; block++)
        {
            if (!Vector256.GreaterThanOrEqualAny(_highest[block], threshold)) continue;
            for (var row = block * Rows; row < (block + 1) * Rows; row++)
            {
                for (var found = Vector256.GreaterThanOrEqual(rows[row], threshold).ExtractMostSignificantBits(); found != 0; found &= found - 1)
                {
                    var column = BitOperations.TrailingZeroCount(found);
                    Add(row * Width + column, rows[row][column]);
                }
            }
        }
    }

    private void Add(int section, float score)
    {
        if (_count == _sections.Length)
        {
            Array.Resize(ref _sections, _count * 2);
            Array.Resize(ref _scores, _count * 2);
        }
        (_sections[_count], _scores[_count++]) = (section, score);
    }

    // Positive floats order like their bits, so halving between two of them ends at the score of the last that is kept.
    private void CutTo(int capacity)
    {
        if (_count <= capacity) return;
        var whole = (_count + Width - 1) / Width * Width;
        _scores.AsSpan(_count, whole - _count).Clear();
        var scores = _scores.AsSpan(0, whole);
        int last = 1, beyond = BitConverter.SingleToInt32Bits(Highest) + 1, reach = _count;
        while (reach > capacity && beyond - last > 1)
        {
            var middle = last + (beyond - last) / 2;
            var count = SectionScores.Count(scores, BitConverter.Int32BitsToSingle(middle));
            if (count >= capacity) (last, reach) = (middle, count);
            else beyond = middle;
        }
        var least = BitConverter.Int32BitsToSingle(last);
        var equals = reach - capacity; // so many of those that score just this are too many: the last ones
        for (var i = _count - 1; equals > 0; i--)
        {
            if (_scores[i] != least) continue;
            _scores[i] = 0;
            equals--;
        }
        Keep(least);
    }

    private void Keep(float least)
    {
        var count = 0;
        for (var i = 0; i < _count; i++)
        {
            (_sections[count], _scores[count]) = (_sections[i], _scores[i]);
            count += _scores[i] >= least ? 1 : 0;
        }
        _count = count;
    }

    private void Keep(Func<int, bool> allows)
    {
        var count = 0;
        for (var i = 0; i < _count; i++)
        {
            if (allows(_sections[i])) (_sections[count], _scores[count++]) = (_sections[i], _scores[i]);
        }
        _count = count;
        Highest = SectionScores.Highest(_scores.AsSpan(0, count));
    }
}
