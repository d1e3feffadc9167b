namespace HelpCenter.Morphology;

/// <summary>
/// Remembers the last few thousand different tokens. A text repeats its words, so indexing through a cache is several times
/// faster. Not for sharing: one cache for one thread or one run.
/// </summary>
public sealed class WordCache(MorphAnalyzer analyzer)
{
    private const int SlotBits = 14;

    // A slot is 64 characters, two cache lines: hash (2), lengths (1), number of readings (1), their place (2), token, lemma.
    private const int SlotLength = 64, PlaceAt = 4, TokenAt = 6, LemmaAt = 30;
    private const int LongestToken = LemmaAt - TokenAt;
    private const int LongestLemma = SlotLength - LemmaAt;

    private const int RingLength = 1 << 16;

    private readonly char[] _slots = new char[SlotLength << SlotBits];

    // Readings lie one after another and are overwritten when the ring comes round; most words have two or three, «его» 28.
    private readonly Reading[] _ring = new Reading[RingLength + MorphAnalyzer.MaxReadings];
    private uint _written;

    // Where an answer that fits no slot is put until the next question.
    private readonly Reading[] _spare = new Reading[MorphAnalyzer.MaxReadings];
    private char[] _spareLemma = new char[2 * MorphAnalyzer.LemmaRoom];

    /// <summary>Readings, likeliest first, valid until the next call.</summary>
    public ReadOnlySpan<Reading> Analyze(ReadOnlySpan<char> token)
    {
        var number = SlotOf(token);
        if (number < 0) return _spare.AsSpan(0, analyzer.Analyze(token, _spare));
        var slot = Slot(number);
        return _ring.AsSpan((int)(Place(slot) % RingLength), slot[3]);
    }

    /// <summary>The likeliest lemma, valid until the next call.</summary>
    public ReadOnlySpan<char> Lemma(ReadOnlySpan<char> token)
    {
        var number = SlotOf(token);
        if (number < 0) return SpareLemma(token);
        var slot = Slot(number);
        return slot.Slice(LemmaAt, slot[2] >> 8);
    }

    private Span<char> Slot(int number) => _slots.AsSpan(number * SlotLength, SlotLength);

    /// <summary>The slot that holds the token, filled if need be; -1 when it fits none.</summary>
    private int SlotOf(ReadOnlySpan<char> token)
    {
        if (token.Length is 0 or > LongestToken) return -1;
        var hash = Hash(token);
        var number = (int)(hash >> (32 - SlotBits));
        var slot = Slot(number);
        var isHere = slot[0] == (char)hash && slot[1] == (char)(hash >> 16) && (slot[2] & 0xFF) == token.Length
            && token.SequenceEqual(slot.Slice(TokenAt, token.Length))
            && _written - Place(slot) <= RingLength - MorphAnalyzer.MaxReadings;
        return isHere || Fill(number, hash, token) ? number : -1;
    }

    private bool Fill(int number, uint hash, ReadOnlySpan<char> token)
    {
        var count = analyzer.Analyze(token, _spare);
        Span<char> lemma = stackalloc char[LongestToken + MorphAnalyzer.LemmaRoom];
        var length = analyzer.WriteLemma(token, _spare[0], lemma);
        if (length > LongestLemma) return false;
        var slot = Slot(number);
        (slot[0], slot[1], slot[2], slot[3]) = ((char)hash, (char)(hash >> 16), (char)(token.Length | (length << 8)), (char)count);
        (slot[PlaceAt], slot[PlaceAt + 1]) = ((char)_written, (char)(_written >> 16));
        token.CopyTo(slot[TokenAt..]);
        lemma[..length].CopyTo(slot[LemmaAt..]);
        _spare.AsSpan(0, count).CopyTo(_ring.AsSpan((int)(_written % RingLength)));
        _written += (uint)count;
        return true;
    }

    private static uint Place(ReadOnlySpan<char> slot) => slot[PlaceAt] | ((uint)slot[PlaceAt + 1] << 16);

    private ReadOnlySpan<char> SpareLemma(ReadOnlySpan<char> token)
    {
        if (_spareLemma.Length < token.Length + MorphAnalyzer.LemmaRoom) _spareLemma = new char[token.Length + MorphAnalyzer.LemmaRoom];
        analyzer.Analyze(token, _spare);
        return _spareLemma.AsSpan(0, analyzer.WriteLemma(token, _spare[0], _spareLemma));
    }

    // Of the token as it is written: «Вера» and «вера» have different readings.
    private static uint Hash(ReadOnlySpan<char> token)
    {
        var hash = WordHash.Start;
        foreach (var c in token) hash = WordHash.Add(hash, c);
        return WordHash.Finish(hash);
    }
}
