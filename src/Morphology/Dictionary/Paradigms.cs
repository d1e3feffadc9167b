namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// How words are inflected: for each form of each paradigm its suffix and prefix (one key), its tag, and the form that is its lemma.
/// A second order, by key, answers "which forms end so" by binary search.
/// </summary>
internal sealed class Paradigms(uint[] starts, ushort[] keys, byte[] order, ushort[] tags, byte[] bases)
{
    private const int FilterWords = 2;
    private const int FilterBits = FilterWords * 64;

    // Which keys a paradigm may have, 128 bits each. Nine paradigms of ten on a stem's list lack the suffix at hand,
    // and this says so without a search.
    private readonly ulong[] _filters = MakeFilters(starts, keys);

    // The keys of each paradigm in ascending order: a search stays within one or two cache lines.
    private readonly ushort[] _sorted = Sort(starts, keys, order);

    public const string StartsSection = "PARO", KeysSection = "PARK", OrderSection = "PARS", TagsSection = "PART", BasesSection = "PARB";

    private const int SuffixBits = 14;

    public int Count => starts.Length - 1;

    public int Bytes => _filters.Length * 8 + starts.Length * 4 + keys.Length * 4 + order.Length + tags.Length * 2 + bases.Length;

    public static ushort Key(int suffix, int prefix) => (ushort)((prefix << SuffixBits) | suffix);

    public int FormCount(int paradigm) => (int)(starts[paradigm + 1] - starts[paradigm]);

    public int Suffix(int paradigm, int form) => keys[starts[paradigm] + form] & ((1 << SuffixBits) - 1);

    public int Prefix(int paradigm, int form) => keys[starts[paradigm] + form] >> SuffixBits;

    public int PrefixLength(int paradigm, int form) => Prefix(paradigm, form) switch { 0 => 0, 1 => 2, _ => 3 };

    public int Tag(int paradigm, int form) => tags[starts[paradigm] + form];

    /// <summary>The form that a reader would look up: the infinitive of «оплатив», «первый» (not «один») of «первых».</summary>
    public byte Base(int paradigm, int form) => bases[starts[paradigm] + form];

    /// <summary>Forms by ascending key: see <see cref="FirstAtLeast"/>.</summary>
    public ReadOnlySpan<byte> Order(int paradigm) => order.AsSpan((int)starts[paradigm], FormCount(paradigm));

    /// <summary>Their keys in the same order.</summary>
    public ReadOnlySpan<ushort> SortedKeys(int paradigm) => _sorted.AsSpan((int)starts[paradigm], FormCount(paradigm));

    /// <summary>A copy with one tag exchanged, for the control of the exhaustive comparison.</summary>
    public Paradigms WithWrongTag(int paradigm, int form)
    {
        var wrong = (ushort[])tags.Clone();
        wrong[starts[paradigm] + form] ^= 1;
        return new(starts, keys, order, wrong, bases);
    }

    /// <summary>False is sure; true means "search".</summary>
    public bool MayHave(int paradigm, ushort key)
    {
        var bit = FilterBit(key);
        return (_filters[paradigm * FilterWords + (bit >> 6)] >> (bit & 63) & 1) != 0;
    }

    private static int FilterBit(ushort key) => (int)((key * 2654435769u) >> 25) & (FilterBits - 1);

    private static ulong[] MakeFilters(uint[] starts, ushort[] keys)
    {
        var filters = new ulong[(starts.Length - 1) * FilterWords];
        for (var paradigm = 0; paradigm < starts.Length - 1; paradigm++)
        {
            for (var i = starts[paradigm]; i < starts[paradigm + 1]; i++)
            {
                var bit = FilterBit(keys[i]);
                filters[paradigm * FilterWords + (bit >> 6)] |= 1UL << (bit & 63);
            }
        }
        return filters;
    }

    /// <summary>Place in <see cref="Order"/> of the first form whose key is not less.</summary>
    public static int FirstAtLeast(ReadOnlySpan<ushort> sorted, ushort key)
    {
        var (low, length) = (0, sorted.Length);
        while (length > 0)
        {
            var half = length >> 1;
            // Without a branch: which half it is cannot be predicted.
            low += sorted[low + half] < key ? length - half : 0;
            length = half;
        }
        return low;
    }

    private static ushort[] Sort(uint[] starts, ushort[] keys, byte[] order)
    {
        var sorted = new ushort[keys.Length];
        for (var paradigm = 0; paradigm < starts.Length - 1; paradigm++)
        {
            for (var i = starts[paradigm]; i < starts[paradigm + 1]; i++) sorted[i] = keys[starts[paradigm] + order[i]];
        }
        return sorted;
    }
}
