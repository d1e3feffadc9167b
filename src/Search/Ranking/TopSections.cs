namespace HelpCenter.Search.Ranking;

/// <summary>The best sections of the first phase: a heap whose root is the worst that is kept.</summary>
internal sealed class TopSections(int capacity)
{
    // Positive floats order like their bits; the lower section wins a tie, so pages never shuffle.
    private readonly ulong[] _heap = new ulong[capacity];

    public int Count { get; private set; }

    /// <summary>The best score of all, 0 when there is none.</summary>
    public float Highest { get; private set; }

    /// <summary>Scores up to here need not be offered.</summary>
    public float Threshold => Count < capacity ? 0 : BitConverter.UInt32BitsToSingle((uint)(_heap[0] >> 32));

    public void Offer(int section, float score)
    {
        Highest = Math.Max(Highest, score);
        var key = (ulong)BitConverter.SingleToUInt32Bits(score) << 32 | (uint)~section;
        if (Count < capacity) SiftUp(Count++, key);
        else if (key > _heap[0]) SiftDown(key);
    }

    public int Section(int i) => (int)~(uint)_heap[i];

    private void SiftUp(int at, ulong key)
    {
        for (; at > 0 && _heap[(at - 1) / 2] > key; at = (at - 1) / 2) _heap[at] = _heap[(at - 1) / 2];
        _heap[at] = key;
    }

    private void SiftDown(ulong key)
    {
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= Count) break;
            if (child + 1 < Count && _heap[child + 1] < _heap[child]) child++;
            if (_heap[child] >= key) break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = key;
    }
}
