using System.Numerics;

namespace HelpCenter.Search.Text;

/// <summary>Numbers strings in the order of their coming. Reads need no lock; <see cref="Add"/> is called under the owner's lock.</summary>
internal sealed class Spellings
{
    private volatile Table _table;

    /// <param name="known">The first of them, none twice.</param>
    public Spellings(string[] known)
    {
        _table = new Table(Math.Max(1024, (int)BitOperations.RoundUpToPowerOf2((uint)known.Length + 1)));
        foreach (var word in known) _table.Add(word, Hash(word));
    }

    public int Count => _table.Filled;

    public long SizeInBytes
    {
        get
        {
            long size = 0;
            for (var i = 0; i < Count; i++) size += 22 + 2 * this[i].Length + 8 + 16;
            return size;
        }
    }

    public string this[int number] => _table.Words[number];

    public int Find(ReadOnlySpan<char> word) => _table.Find(word, Hash(word));

    public int Add(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var number = _table.Find(word, hash);
        if (number >= 0) return number;
        if (_table.IsFull) _table = _table.Grown();
        return _table.Add(word.ToString(), hash);
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length * 0x9E3779B1;
        var i = 0;
        for (; i + 1 < word.Length; i += 2) hash = (BitOperations.RotateLeft(hash, 5) ^ (word[i] | (uint)word[i + 1] << 16)) * 0x85EBCA6B;
        if (i < word.Length) hash = (BitOperations.RotateLeft(hash, 5) ^ word[i]) * 0x85EBCA6B;
        return hash ^ hash >> 15;
    }

    private sealed class Table(int capacity)
    {
        public readonly string[] Words = new string[capacity];
        private readonly ulong[] _slots = new ulong[capacity * 2];
        private int _count;

        public int Filled => Volatile.Read(ref _count);
        public bool IsFull => _count == Words.Length;

        public int Find(ReadOnlySpan<char> word, uint hash)
        {
            var mask = (uint)_slots.Length - 1;
            for (var at = hash & mask; ; at = at + 1 & mask)
            {
                var slot = Volatile.Read(ref _slots[at]);
                if (slot == 0) return -1;
                var number = (int)(uint)slot - 1;
                if (slot >> 32 == hash && word.SequenceEqual(Words[number])) return number;
            }
        }

        public int Add(string word, uint hash)
        {
            Words[_count] = word;
            Place(hash, _count);
            return Interlocked.Increment(ref _count) - 1;
        }

        public Table Grown()
        {
            var grown = new Table(Words.Length * 2) { _count = _count };
            Array.Copy(Words, grown.Words, _count);
            foreach (var slot in _slots)
            {
                if (slot != 0) grown.Place((uint)(slot >> 32), (int)(uint)slot - 1);
            }
            return grown;
        }

        // Written last and at once: whoever sees the slot sees the word.
        private void Place(uint hash, int number)
        {
            var mask = (uint)_slots.Length - 1;
            var at = hash & mask;
            while (_slots[at] != 0) at = at + 1 & mask;
            Volatile.Write(ref _slots[at], (ulong)hash << 32 | (uint)(number + 1));
        }
    }
}
