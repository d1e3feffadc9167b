using HelpCenter.Search.Queries;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>
/// For every word of the vocabulary, what it is to the query: the same form, the same beginning, the same family. Filled before
/// the candidates are read, so that reading them is one look per word. Slot 0 means "nothing".
/// </summary>
internal sealed class WordMarks
{
    private ulong[] _marks = [];
    private readonly List<int> _marked = [];

    public ReadOnlySpan<ulong> Of => _marks;

    public static int Form(ulong mark) => (ushort)mark;
    public static int Prefix4(ulong mark) => (ushort)(mark >> 16);
    public static int Prefix5(ulong mark) => (ushort)(mark >> 32);
    public static int Root(ulong mark) => (ushort)(mark >> 48);

    public void Set(Vocabulary vocabulary, QuerySlots slots)
    {
        Clear();
        if (_marks.Length < vocabulary.Words.Count) _marks = new ulong[vocabulary.Words.Count + 4096];
        var keys = vocabulary.AllKeys;
        for (var slot = 1; slot < slots.Forms.Count; slot++) Put(slots.Forms[slot], (ulong)slot);
        for (var slot = 1; slot < slots.Prefixes4.Count; slot++)
        {
            foreach (var word in vocabulary.WordsOfPrefix(slots.Prefixes4[slot]))
            {
                if (word < keys.Length) Put(word, (ulong)slot << 16 | (ulong)slots.SlotOfPrefix5(keys[word].Prefix5) << 32);
            }
        }
        for (var slot = 1; slot < slots.Roots.Count; slot++)
        {
            foreach (var word in vocabulary.WordsOfRoot(slots.Roots[slot])) Put(word, (ulong)slot << 48);
        }
    }

    private void Clear()
    {
        foreach (var word in _marked) _marks[word] = 0;
        _marked.Clear();
    }

    // Words that came after the table was sized belong to a newer index.
    private void Put(int word, ulong mark)
    {
        if ((uint)word >= (uint)_marks.Length) return;
        if (_marks[word] == 0) _marked.Add(word);
        _marks[word] |= mark;
    }
}

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
