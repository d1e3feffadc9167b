namespace HelpCenter.Search.Ranking;

/// <summary>A beginning that the query asks for; its five letters have a place of their own.</summary>
internal readonly record struct PrefixSlot(int Prefix4, int Slot4, int Prefix5, int Slot5);

/// <summary>
/// Numbers the distinct keys of a query from 1: forms and beginnings in one row with what their occurrences are worth, roots in
/// another. Place 0 of both takes what nobody asks for and is worth nothing.
/// </summary>
internal sealed class QuerySlots
{
    private readonly List<float> _scales = [0];
    private readonly Dictionary<int, int> _root = [];

    public List<(int Word, int Slot)> Forms { get; } = [];

    /// <summary>Those with the same four letters stand side by side.</summary>
    public List<PrefixSlot> Prefixes { get; } = [];

    public List<int> Roots { get; } = [-1];

    /// <summary>By the number of a form or beginning.</summary>
    public IReadOnlyList<float> Scales => _scales;

    public int AddForm(int word, float scale)
    {
        if (word < 0) return 0;
        var slot = NewScale(scale);
        Forms.Add((word, slot));
        return slot;
    }

    public void AddPrefixes(int prefix4, float scale4, int prefix5, float scale5)
    {
        if (prefix4 < 0) return;
        var same = Prefixes.FindIndex(known => known.Prefix4 == prefix4);
        if (same < 0)
        {
            Prefixes.Add(new PrefixSlot(prefix4, NewScale(scale4), prefix5, NewScale(scale5)));
            return;
        }
        _scales[Prefixes[same].Slot4] += scale4;
        var slot4 = Prefixes[same].Slot4;
        for (; same < Prefixes.Count && Prefixes[same].Prefix4 == prefix4; same++)
        {
            if (Prefixes[same].Prefix5 != prefix5) continue;
            _scales[Prefixes[same].Slot5] += scale5;
            return;
        }
        Prefixes.Insert(same, new PrefixSlot(prefix4, slot4, prefix5, NewScale(scale5)));
    }

    public int AddRoot(int root)
    {
        if (root < 0) return 0;
        if (_root.TryGetValue(root, out var slot)) return slot;
        Roots.Add(root);
        return _root[root] = Roots.Count - 1;
    }

    private int NewScale(float scale)
    {
        _scales.Add(scale);
        return _scales.Count - 1;
    }
}
