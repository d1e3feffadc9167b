using System.Numerics;
using System.Runtime.CompilerServices;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// From a stem class and a folded key to the forms that have it. Every paradigm is a small hash table whose slots are single bits:
/// the bit of a key says whether to look at all, the number of bits below it says where. Most paradigms on a stem's list lack
/// the suffix at hand, so it is "no" that has to be quick; "no" is sure, and one "perhaps" of five is wrong.
/// </summary>
internal sealed class ParadigmIndex
{
    public const int MostCandidates = 64;

    private const int BitsAForm = 4;

    // By class: a paradigm that several classes have is there once and has several places.
    private readonly Place[] _places;

    private readonly uint[] _starts;

    // Slots lie by themselves: nine looks of ten end here, and so dense they stay near the processor.
    private readonly ulong[] _slots;
    private readonly int[] _firstEntries;
    private readonly Entry[] _entries;

    // The forms of a paradigm, entry by entry.
    private readonly IndexedForm[] _forms;

    /// <param name="classes">The paradigm of each stem class; the first classes are the paradigms themselves.</param>
    /// <param name="starts">Where the forms of each paradigm begin.</param>
    /// <param name="foldedKeys">Of each paradigm its keys in ascending order, with е for ё.</param>
    /// <param name="order">The forms they belong to.</param>
    public ParadigmIndex(ReadOnlySpan<ushort> classes, uint[] starts, ReadOnlySpan<ushort> foldedKeys, IndexedForm[] order)
    {
        (_places, var words) = Places(classes, starts);
        _starts = new uint[classes.Length];
        for (var c = 0; c < classes.Length; c++) _starts[c] = starts[classes[c]];
        _slots = new ulong[words];
        _firstEntries = new int[words + 1];
        _forms = new IndexedForm[order.Length];
        var entries = new List<Entry>(order.Length);
        Span<ulong> runs = stackalloc ulong[byte.MaxValue + 1];
        for (var p = 0; p < starts.Length - 1; p++)
        {
            var (start, end) = ((int)starts[p], (int)starts[p + 1]);
            var count = Runs(p, foldedKeys[start..end], runs);
            runs[..count].Sort();
            var filled = start;
            foreach (var run in runs[..count])
            {
                var (first, length) = (start + (int)(run >> 8 & 0xFF), (int)(run & 0xFF) + 1);
                _slots[run >> 38] |= 1UL << (int)(run >> 32 & 63);
                _firstEntries[(run >> 38) + 1]++;
                entries.Add(new((ushort)(run >> 16), (byte)(filled - start), (byte)(length - 1)));
                order.AsSpan(first, length).CopyTo(_forms.AsSpan(filled));
                filled += length;
            }
        }
        for (var word = 0; word < words; word++) _firstEntries[word + 1] += _firstEntries[word];
        _entries = [.. entries];
    }

    public int Bytes => _places.Length * 8 + _slots.Length * 12 + _entries.Length * 4 + _forms.Length * 4;

    /// <summary>
    /// Bit i: the i-th of these classes (<see cref="MostCandidates"/> at most) may have the key. A number instead of a branch for each of them,
    /// because these branches cannot be predicted.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Candidates(ReadOnlySpan<ushort> classes, Question question)
    {
        var (places, slots) = (_places, _slots);
        var candidates = 0UL;
        for (var i = 0; i < classes.Length; i++)
            candidates |= (slots[places[classes[i]].Word(question)] >> question.Slot & 1) << i;
        return candidates;
    }

    /// <summary>The forms with the key; none if the class has not got it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<IndexedForm> Find(int stemClass, Question question)
    {
        var word = _places[stemClass].Word(question);
        var (entries, end) = (_entries, _firstEntries[word + 1]);
        // Nearly always the first one is it; keys of one slot stand together.
        for (var i = _firstEntries[word] + BitOperations.PopCount(_slots[word] & ((1UL << question.Slot) - 1)); i < end; i++)
        {
            var entry = entries[i];
            if (entry.Key == question.Key) return _forms.AsSpan((int)_starts[stemClass] + entry.First, entry.More + 1);
        }
        return default;
    }

    private static (Place[] Places, int Words) Places(ReadOnlySpan<ushort> classes, uint[] starts)
    {
        var places = new Place[classes.Length];
        var words = 0;
        for (var p = 0; p < starts.Length - 1; p++)
        {
            var own = (int)BitOperations.RoundUpToPowerOf2(Math.Max(1, (starts[p + 1] - starts[p]) * BitsAForm / 64));
            places[p] = new(words, own);
            words += own;
        }
        for (var c = starts.Length - 1; c < classes.Length; c++) places[c] = places[classes[c]];
        return (places, words);
    }

    // Runs of equal keys as numbers that sort by slot: word, slot (6 bits), key (16), first of the run (8), its length - 1 (8).
    private int Runs(int paradigm, ReadOnlySpan<ushort> keys, Span<ulong> runs)
    {
        var count = 0;
        for (var i = 0; i < keys.Length;)
        {
            var first = i;
            while (i < keys.Length && keys[i] == keys[first]) i++;
            var question = new Question(keys[first]);
            var slot = (ulong)_places[paradigm].Word(question) << 6 | (uint)question.Slot;
            runs[count++] = slot << 32 | (ulong)keys[first] << 16 | (uint)first << 8 | (uint)(i - first - 1);
        }
        return count;
    }

    /// <summary>A key, hashed once for all paradigms that are asked about it.</summary>
    public readonly struct Question(ushort key)
    {
        private readonly uint _hash = key * 2654435769u;

        public ushort Key => key;

        public uint Word => _hash >> 18;

        public int Slot => (int)(_hash >> 26);
    }

    /// <summary>Which words of slots are a paradigm's own; their number is a power of two.</summary>
    private readonly struct Place(int firstWord, int words)
    {
        private const int MaskBits = 8;

        private readonly uint _words = (uint)firstWord << MaskBits | (uint)(words - 1);

        public uint Word(Question question) => (_words >> MaskBits) + (question.Word & (byte)_words);
    }

    /// <summary>A key and the forms that have it: the place of the first among the paradigm's, and how many more.</summary>
    private readonly record struct Entry(ushort Key, byte First, byte More);
}

/// <summary>What a reading takes from its form, side by side: to fetch it is most of what a reading costs.</summary>
internal readonly record struct IndexedForm(byte Form, byte Base, ushort Tag);
