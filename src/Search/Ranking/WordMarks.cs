using HelpCenter.Search.Indexing;

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

    private ulong[] _any = [];
    private ushort[] _places = [];
    private WordMark[] _marks = new WordMark[1024];
    private int[] _words = new int[1024];
    private int _count = 1;

    public WordMark this[int word] => Has(word) ? _marks[_places[word]] : default;

    public bool Has(int word) => (uint)word < (uint)_places.Length && (_any[word >> 6] >> word & 1) != 0;

    public void Set(Shelf shelf, QuerySlots slots)
    {
        Clear();
        Reserve(shelf.Vocabulary.Words.Count);
        for (var slot = 1; slot < slots.Forms.Count; slot++) Of(slots.Forms[slot]).Form = (ushort)slot;
        for (var slot = 1; slot < slots.Prefixes4.Count; slot++) SetPrefix(shelf, slots, slot);
        for (var slot = 1; slot < slots.Roots.Count; slot++)
        {
            foreach (var word in shelf.Groups.OfRoot(slots.Roots[slot])) Of(word).Root = (ushort)slot;
            foreach (var word in shelf.Groups.LaterOfRoot(slots.Roots[slot])) Of(word).Root = (ushort)slot;
        }
    }

    private void SetPrefix(Shelf shelf, QuerySlots slots, int slot)
    {
        foreach (var word in shelf.Groups.OfPrefix(slots.Prefixes4[slot])) SetPrefix(word.Word, slot, slots.SlotOfPrefix5(word.Prefix5));
        foreach (var word in shelf.Groups.LaterOfPrefix(slots.Prefixes4[slot])) SetPrefix(word, slot, slots.SlotOfPrefix5(shelf.Vocabulary.KeysOf(word).Prefix5));
    }

    private void SetPrefix(int word, int prefix4, int prefix5)
    {
        ref var mark = ref Of(word);
        mark.Prefix4 = (ushort)prefix4;
        mark.Prefix5 = (ushort)prefix5;
    }

    // Place 0 takes what there is no room for; nobody reads it.
    private ref WordMark Of(int word)
    {
        if ((uint)word >= (uint)_places.Length) return ref _marks[0];
        if (Has(word)) return ref _marks[_places[word]];
        if (_count == MostMarked) return ref _marks[0];
        if (_count == _marks.Length)
        {
            Array.Resize(ref _marks, _count * 2);
            Array.Resize(ref _words, _count * 2);
        }
        _any[word >> 6] |= 1ul << word;
        _places[word] = (ushort)_count;
        _words[_count] = word;
        _marks[_count] = default;
        return ref _marks[_count++];
    }

    private void Clear()
    {
        for (var i = 1; i < _count; i++) _any[_words[i] >> 6] &= ~(1ul << _words[i]);
        _count = 1;
    }

    private void Reserve(int words)
    {
        if (_places.Length >= words) return;
        _places = new ushort[words + words / 8];
        _any = new ulong[_places.Length / 64 + 1];
    }
}
