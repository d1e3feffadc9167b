namespace HelpCenter.Search.Completing;

/// <summary>The few titles with the highest keys, best first; each title once.</summary>
internal sealed class BestTitles(int take)
{
    private readonly List<(long Key, int Slot)> _best = new(take + 1);

    public List<int> Slots => _best.ConvertAll(title => title.Slot);

    /// <summary>What is not above this is not among them.</summary>
    public long Least => _best.Count == take ? _best[^1].Key : long.MinValue;

    public static long Key(int popularity, bool starts, int rank) => (long)popularity << 40 | (starts ? 1L << 32 : 0) | (uint)(int.MaxValue - rank);

    public void Offer(int slot, long key)
    {
        if (key <= Least) return;
        foreach (var title in _best)
        {
            if (title.Slot == slot) return;
        }
        var at = _best.Count;
        while (at > 0 && _best[at - 1].Key < key) at--;
        _best.Insert(at, (key, slot));
        if (_best.Count > take) _best.RemoveAt(take);
    }
}
