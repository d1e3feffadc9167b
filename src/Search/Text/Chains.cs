namespace HelpCenter.Search.Text;

/// <summary>For each key the words that have it, latest first: linked lists in two arrays that only grow.</summary>
internal sealed class Chains
{
    private volatile int[] _heads = new int[1024];
    private volatile int[] _next = new int[1024];

    /// <summary>Called under the owner's lock.</summary>
    public void Add(int key, int word)
    {
        if (key >= _heads.Length) _heads = Grown(_heads, key);
        if (word >= _next.Length) _next = Grown(_next, word);
        _next[word] = _heads[key];
        Volatile.Write(ref _heads[key], word + 1);
    }

    public Walk Of(int key)
    {
        var heads = _heads;
        var head = (uint)key < (uint)heads.Length ? Volatile.Read(ref heads[key]) : 0;
        return new Walk(_next, head); // read after the head, so that it reaches as far as the head does
    }

    private static int[] Grown(int[] array, int index)
    {
        var grown = new int[Math.Max(array.Length * 2, index + 1)];
        array.CopyTo(grown, 0);
        return grown;
    }

    internal ref struct Walk(int[] next, int head)
    {
        private int _link = head;

        public int Current { get; private set; }

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_link == 0) return false;
            Current = _link - 1;
            _link = next[Current];
            return true;
        }
    }
}
