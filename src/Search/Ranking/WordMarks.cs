using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Ranking;

/// <summary>What a word of the vocabulary is to the query: numbers of the key it shares with it, 0 where it shares none.</summary>
internal record struct WordMark(ushort Form, ushort Prefix4, ushort Prefix5, ushort Root);

/// <summary>
/// The marks of all words that have to do with the query, filled before the candidates are read. Most words of a text have
/// none, and one bit says so.
/// </summary>
internal sealed class WordMarks
{
    private const int MostMarked = ushort.MaxValue;

    private uint[] _any = [];
    private ushort[] _places = [];
    private WordMark[] _marks = new WordMark[1024];
    private int[] _words = new int[1024];
    private int _count = 1;

    public WordMark this[int word] => Has(word) ? _marks[_places[word]] : default;

    public bool Has(int word) => (uint)word < (uint)_places.Length && (_any[word >> 5] >> word & 1) != 0;

    /// <summary>The mark of a word that has one.</summary>
    public ref readonly WordMark Of(int word) => ref _marks[_places[word]];

    /// <summary>
    /// Which of the words have a mark, as bits from the first word on; at most <see cref="Looked"/> of them are looked at. The
    /// words must be of the shelf the marks were set for.
    /// </summary>
    public uint Find(ReadOnlySpan<int> words)
    {
        if (words.Length > Looked) words = words[..Looked];
        if (Avx2.IsSupported) return FindMany(words);
        var found = 0u;
        for (var i = 0; i < words.Length; i++) found |= Has(words[i]) ? 1u << i : 0;
        return found;
    }

    public const int Looked = 32;

    public void Set(Shelf shelf, QuerySlots slots)
    {
        Clear();
        Reserve(shelf.Vocabulary.Words.Count);
        foreach (var (word, slot) in slots.Forms) Enter(word).Form = (ushort)slot;
        for (var first = 0; first < slots.Prefixes.Count;)
        {
            var same = CollectionsMarshal.AsSpan(slots.Prefixes)[first..];
            var end = 1;
            while (end < same.Length && same[end].Prefix4 == same[0].Prefix4) end++;
            SetPrefixes(shelf, same[..end]);
            first += end;
        }
        for (var slot = 1; slot < slots.Roots.Count; slot++)
        {
            foreach (var word in shelf.Groups.OfRoot(slots.Roots[slot])) Enter(word).Root = (ushort)slot;
            foreach (var word in shelf.Groups.LaterOfRoot(slots.Roots[slot])) Enter(word).Root = (ushort)slot;
        }
    }

    /// <summary>Marks the forms of one lemma.</summary>
    public void SetLemma(Shelf shelf, in WordKeys keys)
    {
        Clear();
        Reserve(shelf.Vocabulary.Words.Count);
        foreach (var word in shelf.Groups.OfRoot(keys.Root)) EnterForm(word, shelf, keys);
        foreach (var word in shelf.Groups.LaterOfRoot(keys.Root)) EnterForm(word, shelf, keys);
    }

    private void EnterForm(int word, Shelf shelf, in WordKeys keys)
    {
        if (shelf.Vocabulary.KeysOf(word).Lemma == keys.Lemma) Enter(word);
    }

    private void SetPrefixes(Shelf shelf, ReadOnlySpan<PrefixSlot> slots)
    {
        foreach (var word in shelf.Groups.OfPrefix(slots[0].Prefix4)) SetPrefixes(word.Word, word.Prefix5, slots);
        foreach (var word in shelf.Groups.LaterOfPrefix(slots[0].Prefix4)) SetPrefixes(word, shelf.Vocabulary.KeysOf(word).Prefix5, slots);
    }

    private void SetPrefixes(int word, int prefix5, ReadOnlySpan<PrefixSlot> slots)
    {
        ref var mark = ref Enter(word);
        mark.Prefix4 = (ushort)slots[0].Slot4;
        foreach (ref readonly var slot in slots)
        {
            if (slot.Prefix5 == prefix5) mark.Prefix5 = (ushort)slot.Slot5;
        }
    }

    // Eight words at a time; numbers of words are always within the bits, so nothing is checked.
    private unsafe uint FindMany(ReadOnlySpan<int> words)
    {
        var found = 0u;
        fixed (int* first = words)
        fixed (uint* any = _any)
        {
            for (var i = 0; i < words.Length; i += Vector256<int>.Count)
            {
                var there = Vector256.GreaterThan(Vector256.Create(words.Length - i), Vector256<int>.Indices);
                var eight = Avx2.MaskLoad(first + i, there);
                var bits = Avx2.GatherVector256((int*)any, eight >>> 5, sizeof(int));
                var shifted = Avx2.ShiftLeftLogicalVariable(bits, (~eight & Vector256.Create(31)).AsUInt32());
                found |= (shifted & there).ExtractMostSignificantBits() << i;
            }
        }
        return found;
    }

    // Place 0 takes what there is no room for; nobody reads it.
    private ref WordMark Enter(int word)
    {
        if ((uint)word >= (uint)_places.Length) return ref _marks[0];
        if (Has(word)) return ref _marks[_places[word]];
        if (_count == MostMarked) return ref _marks[0];
        if (_count == _marks.Length)
        {
            Array.Resize(ref _marks, _count * 2);
            Array.Resize(ref _words, _count * 2);
        }
        _any[word >> 5] |= 1u << word;
        _places[word] = (ushort)_count;
        _words[_count] = word;
        _marks[_count] = default;
        return ref _marks[_count++];
    }

    private void Clear()
    {
        for (var i = 1; i < _count; i++) _any[_words[i] >> 5] &= ~(1u << _words[i]);
        _count = 1;
    }

    private void Reserve(int words)
    {
        if (_places.Length >= words) return;
        _places = new ushort[words + words / 8];
        _any = new uint[_places.Length / 32 + 1];
    }
}
