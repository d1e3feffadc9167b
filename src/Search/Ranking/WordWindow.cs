using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>The query's words close together: the largest sum of their idf within <see cref="Weights.WindowLength"/> words.</summary>
internal sealed class WordWindow
{
    // A power of two that holds a whole window.
    private const int Ring = 32;

    private readonly float[] _idf;
    private readonly int[] _inside;
    private readonly (int At, int Slot)[] _window = new (int, int)[Ring];
    private int _first, _end;
    private float _sum, _best;

    public WordWindow(Query query, QuerySlots slots)
    {
        _idf = new float[slots.Roots.Count];
        _inside = new int[slots.Roots.Count];
        foreach (var word in query.Words)
        {
            if (word.IsStop || word.Keys.Is(WordTraits.Compound)) continue;
            if (slots.AddRoot(word.Keys.Root) is > 0 and var slot) _idf[slot] = word.Idf;
        }
    }

    public void Add(int at, int slot)
    {
        if (_idf[slot] == 0) return;
        while (_first < _end && at - _window[_first % Ring].At >= Weights.WindowLength) Leave();
        _window[_end++ % Ring] = (at, slot);
        if (_inside[slot]++ == 0) _sum += _idf[slot];
        _best = Math.Max(_best, _sum);
    }

    /// <summary>The best so far; then it begins anew.</summary>
    public float Take()
    {
        while (_first < _end) Leave();
        var best = _best;
        (_sum, _best) = (0, 0);
        return best;
    }

    private void Leave()
    {
        var slot = _window[_first++ % Ring].Slot;
        if (--_inside[slot] == 0) _sum -= _idf[slot];
    }
}
