namespace HelpCenter.Search.Ranking;

/// <summary>Numbers the distinct keys of a query from 1.</summary>
internal sealed class QuerySlots
{
    private readonly Dictionary<int, int> _prefix5 = [], _prefix4 = [], _root = [];

    public List<int> Forms { get; } = [-1];
    public List<int> Prefixes4 { get; } = [-1];
    public List<int> Prefixes5 { get; } = [-1];
    public List<int> Roots { get; } = [-1];

    public int SlotOfPrefix5(int prefix) => _prefix5.GetValueOrDefault(prefix);

    public int AddForm(int word)
    {
        if (word < 0) return 0;
        Forms.Add(word);
        return Forms.Count - 1;
    }

    public int AddPrefix4(int prefix) => Add(prefix, Prefixes4, _prefix4);

    public int AddPrefix5(int prefix) => Add(prefix, Prefixes5, _prefix5);

    public int AddRoot(int root) => Add(root, Roots, _root);

    private static int Add(int key, List<int> keys, Dictionary<int, int> slots)
    {
        if (key < 0) return 0;
        if (slots.TryGetValue(key, out var slot)) return slot;
        keys.Add(key);
        return slots[key] = keys.Count - 1;
    }
}
