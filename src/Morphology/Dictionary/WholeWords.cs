namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// Suppletive words have no stem: the suffix is the whole word («человек», «люди»). They share one huge list,
/// so it is turned round once: from suffix to the forms that have it.
/// </summary>
internal sealed class WholeWords
{
    private readonly int[] _keys;
    private readonly (ushort Class, IndexedForm Form)[] _forms;

    // One bit for each key: three suffixes of four are only suffixes, and are not searched for.
    private readonly ulong[] _has = new ulong[(ushort.MaxValue + 1) / 64];

    public WholeWords(ReadOnlySpan<ushort> classes, Paradigms paradigms, StemLists lists)
    {
        var found = new List<(int Key, ushort Class, byte Form)>();
        foreach (var stemClass in classes)
        {
            var paradigm = lists.Paradigm(stemClass);
            for (var form = 0; form < paradigms.FormCount(paradigm); form++)
                found.Add((Paradigms.Key(paradigms.Suffix(paradigm, form), paradigms.Prefix(paradigm, form)), stemClass, (byte)form));
        }
        found.Sort();
        _keys = [.. found.Select(f => f.Key)];
        _forms = [.. found.Select(f => (f.Class, paradigms.Indexed(lists.Paradigm(f.Class), f.Form)))];
        foreach (var key in _keys) _has[key >> 6] |= 1UL << (key & 63);
    }

    public void Collect(uint suffixes, int prefix, int start, WordDictionary dictionary, ref WordDictionary.Finds found)
    {
        if (suffixes == 0) return;
        var (first, spellings) = SuffixGroup.Of(suffixes);
        var key = Paradigms.Key(first, prefix);
        if (spellings == 1 && (_has[key >> 6] >> (key & 63) & 1) == 0) return;
        for (var i = FirstAtLeast(key); i < _keys.Length && _keys[i] < key + spellings; i++)
            dictionary.AddWhole(_forms[i].Class, _forms[i].Form, start, ref found);
    }

    private int FirstAtLeast(int key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_keys[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
