namespace HelpCenter.Morphology;

/// <summary>
/// Remembers the last few thousand different tokens. A text repeats its words, so indexing through a cache is several times
/// faster. Not for sharing: one cache for one thread or one run.
/// </summary>
public sealed class WordCache(MorphAnalyzer analyzer)
{
    private const int SlotBits = 12;
    private const int LongestToken = 24;
    private const int LongestLemma = 32;

    // More readings than this are rare (adjectives in -ой have eight); such tokens are analysed each time.
    private const int MostReadings = 12;

    private readonly Slot[] _slots = new Slot[1 << SlotBits];
    private readonly char[] _tokens = new char[LongestToken << SlotBits];
    private readonly char[] _lemmas = new char[LongestLemma << SlotBits];
    private readonly Reading[] _readings = new Reading[MostReadings << SlotBits];

    // Where an answer that fits no slot is put until the next question.
    private readonly Reading[] _spare = new Reading[MorphAnalyzer.MaxReadings];
    private char[] _spareLemma = new char[2 * MorphAnalyzer.LemmaRoom];

    /// <summary>Readings, likeliest first, valid until the next call.</summary>
    public ReadOnlySpan<Reading> Analyze(ReadOnlySpan<char> token)
    {
        var slot = SlotOf(token);
        if (slot < 0) return _spare.AsSpan(0, analyzer.Analyze(token, _spare));
        return _readings.AsSpan(slot * MostReadings, _slots[slot].Readings);
    }

    /// <summary>The likeliest lemma, valid until the next call.</summary>
    public ReadOnlySpan<char> Lemma(ReadOnlySpan<char> token)
    {
        var slot = SlotOf(token);
        return slot < 0 ? SpareLemma(token) : _lemmas.AsSpan(slot * LongestLemma, _slots[slot].Lemma);
    }

    /// <summary>The slot that holds the token, filled if need be; -1 when it fits none.</summary>
    private int SlotOf(ReadOnlySpan<char> token)
    {
        if (token.Length is 0 or > LongestToken) return -1;
        var hash = Hash(token);
        var slot = (int)(hash >> (32 - SlotBits));
        ref var found = ref _slots[slot];
        var isHere = found.Hash == hash && found.Token == token.Length
            && token.SequenceEqual(_tokens.AsSpan(slot * LongestToken, token.Length));
        return isHere || Fill(slot, hash, token) ? slot : -1;
    }

    private bool Fill(int slot, uint hash, ReadOnlySpan<char> token)
    {
        var count = analyzer.Analyze(token, _spare);
        Span<char> lemma = stackalloc char[LongestToken + MorphAnalyzer.LemmaRoom];
        var length = analyzer.WriteLemma(token, _spare[0], lemma);
        if (count > MostReadings || length > LongestLemma) return false;
        token.CopyTo(_tokens.AsSpan(slot * LongestToken));
        lemma[..length].CopyTo(_lemmas.AsSpan(slot * LongestLemma));
        _spare.AsSpan(0, count).CopyTo(_readings.AsSpan(slot * MostReadings));
        _slots[slot] = new() { Hash = hash, Token = (byte)token.Length, Lemma = (byte)length, Readings = (byte)count };
        return true;
    }

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

    private struct Slot
    {
        public uint Hash;
        public byte Token, Lemma, Readings;
    }
}
