namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// How words are inflected: for each form of each paradigm its suffix and prefix (one key), its tag, and the form that is its lemma.
/// </summary>
internal sealed class Paradigms
{
    private readonly uint[] _starts;
    private readonly ushort[] _keys;
    private readonly ushort[] _tags;
    private readonly byte[] _bases;
    private readonly Suffixes _suffixes;

    /// <summary>Answers "which forms end so".</summary>
    public ParadigmIndex Index { get; }

    public Paradigms(uint[] starts, ushort[] keys, byte[] order, ushort[] tags, byte[] bases, Suffixes suffixes, StemLists lists)
        : this(starts, keys, tags, bases, suffixes, new ParadigmIndex(
            lists.Paradigms, starts, FoldedKeys(starts, keys, order, suffixes), Forms(starts, order, tags, bases)))
    {
    }

    private Paradigms(uint[] starts, ushort[] keys, ushort[] tags, byte[] bases, Suffixes suffixes, ParadigmIndex index) =>
        (_starts, _keys, _tags, _bases, _suffixes, Index) = (starts, keys, tags, bases, suffixes, index);

    public const string StartsSection = "PARO", KeysSection = "PARK", OrderSection = "PARS", TagsSection = "PART", BasesSection = "PARB";

    public const int SuffixMask = (1 << SuffixBits) - 1;

    private const int SuffixBits = 14;

    public int Count => _starts.Length - 1;

    public int Bytes => Index.Bytes + _starts.Length * 4 + _keys.Length * 2 + _tags.Length * 2 + _bases.Length;

    public static ushort Key(int suffix, int prefix) => (ushort)((prefix << SuffixBits) | suffix);

    public static int PrefixOf(ushort key) => key >> SuffixBits;

    public int FormCount(int paradigm) => (int)(_starts[paradigm + 1] - _starts[paradigm]);

    public int Suffix(int paradigm, int form) => _keys[_starts[paradigm] + form] & SuffixMask;

    public int Prefix(int paradigm, int form) => _keys[_starts[paradigm] + form] >> SuffixBits;

    /// <summary>Prefix and suffix of a form, with е for ё.</summary>
    public ushort FoldedKey(int paradigm, int form) => _suffixes.FoldedKey(_keys[_starts[paradigm] + form]);

    public int PrefixLength(int paradigm, int form) => Prefix(paradigm, form) switch { 0 => 0, 1 => 2, _ => 3 };

    public int Tag(int paradigm, int form) => _tags[_starts[paradigm] + form];

    /// <summary>The form that a reader would look up: the infinitive of «оплатив», «первый» (not «один») of «первых».</summary>
    public byte Base(int paradigm, int form) => _bases[_starts[paradigm] + form];

    public IndexedForm Indexed(int paradigm, byte form) => new(form, Base(paradigm, form), (ushort)Tag(paradigm, form));

    /// <summary>A copy with one tag exchanged, for the control of the exhaustive comparison.</summary>
    public Paradigms WithWrongTag(int paradigm, int form)
    {
        var wrong = (ushort[])_tags.Clone();
        wrong[_starts[paradigm] + form] ^= 1;
        return new(_starts, _keys, wrong, _bases, _suffixes, Index);
    }

    // In ascending order of the keys.
    private static ushort[] FoldedKeys(uint[] starts, ushort[] keys, byte[] order, Suffixes suffixes)
    {
        var folded = new ushort[keys.Length];
        for (var paradigm = 0; paradigm < starts.Length - 1; paradigm++)
        {
            for (var i = starts[paradigm]; i < starts[paradigm + 1]; i++)
                folded[i] = suffixes.FoldedKey(keys[starts[paradigm] + order[i]]);
        }
        return folded;
    }

    private static IndexedForm[] Forms(uint[] starts, byte[] order, ushort[] tags, byte[] bases)
    {
        var forms = new IndexedForm[order.Length];
        for (var paradigm = 0; paradigm < starts.Length - 1; paradigm++)
        {
            for (var i = starts[paradigm]; i < starts[paradigm + 1]; i++)
            {
                var form = starts[paradigm] + order[i];
                forms[i] = new(order[i], bases[form], tags[form]);
            }
        }
        return forms;
    }
}
