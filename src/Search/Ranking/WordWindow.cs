using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>The query's words close together: the largest sum of their idf within <see cref="Weights.WindowLength"/> words.</summary>
internal sealed class WordWindow
{
    private readonly float[] _idf;
    private readonly int[] _inside;
    private readonly Queue<(int At, int Slot)> _window = new();
    private float _sum;

    public WordWindow(Shelf shelf, Query query, QuerySlots slots)
    {
        _idf = new float[slots.Roots.Count];
        _inside = new int[slots.Roots.Count];
        foreach (var word in query.Words)
        {
            if (word.IsStop || word.Keys.Is(WordTraits.Compound)) continue;
            if (slots.AddRoot(word.Keys.Root) is > 0 and var slot) _idf[slot] = shelf.RootIdf(word.Keys.Root);
        }
    }

    public float Best { get; private set; }

    public void Clear()
    {
        _window.Clear();
        Array.Clear(_inside);
        _sum = 0;
        Best = 0;
    }

    public void Add(int at, int slot)
    {
        if (_idf[slot] == 0) return;
        while (_window.TryPeek(out var first) && at - first.At >= Weights.WindowLength) Leave(_window.Dequeue().Slot);
        _window.Enqueue((at, slot));
        if (_inside[slot]++ == 0) _sum += _idf[slot];
        Best = Math.Max(Best, _sum);
    }

    private void Leave(int slot)
    {
        if (--_inside[slot] == 0) _sum -= _idf[slot];
    }
}
