namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// Suffixes of all paradigms. Ids follow the folded spelling, so the spellings «ет» and «ёт» of one folded suffix stand side by side.
/// </summary>
internal sealed class Suffixes
{
    private readonly byte[] _letters;
    private readonly uint[] _starts;
    private readonly ushort[] _foldedIds;

    public Suffixes(byte[] letters, uint[] starts)
    {
        (_letters, _starts) = (letters, starts);
        _foldedIds = MakeFoldedIds();
    }

    public const string LettersSection = "SUFT", StartsSection = "SUFO";

    public int Count => _starts.Length - 1;

    public int Bytes => _letters.Length + _starts.Length * sizeof(uint) + _foldedIds.Length * sizeof(ushort);

    /// <summary>Letter numbers with ё apart from е.</summary>
    public ReadOnlySpan<byte> this[int id] => _letters.AsSpan((int)_starts[id], (int)(_starts[id + 1] - _starts[id]));

    public int Length(int id) => (int)(_starts[id + 1] - _starts[id]);

    /// <summary>The same key with е for ё in its suffix.</summary>
    public ushort FoldedKey(ushort key) => (ushort)(key & ~Paradigms.SuffixMask | _foldedIds[key & Paradigms.SuffixMask]);

    // For each id the first id with the same folded spelling.
    private ushort[] MakeFoldedIds()
    {
        var folded = new ushort[Count];
        for (var id = 1; id < folded.Length; id++) folded[id] = SameFolded(id, id - 1) ? folded[id - 1] : (ushort)id;
        return folded;
    }

    private bool SameFolded(int a, int b)
    {
        var first = this[a];
        var second = this[b];
        if (first.Length != second.Length) return false;
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] != second[i] && Alphabet.SpellFolded(first[i]) != Alphabet.SpellFolded(second[i])) return false;
        }
        return true;
    }

    public int WriteFolded(int id, Span<char> destination)
    {
        var suffix = this[id];
        for (var i = 0; i < suffix.Length; i++) destination[i] = Alphabet.SpellFolded(suffix[i]);
        return suffix.Length;
    }
}
