namespace HelpCenter.Morphology;

/// <summary>A token made ready for look-up: folded once, numbered once, hashed once.</summary>
internal readonly ref struct Word
{
    public const int Room = Alphabet.LongestWord + 1;

    public ReadOnlySpan<char> Text { get; }

    public ReadOnlySpan<char> Folded { get; }

    /// <summary>Letter numbers, or empty when the token has a sign that no dictionary word has.</summary>
    public ReadOnlySpan<byte> Letters { get; }

    /// <summary>Bit i: the token spells ё at position i, so only words with ё there may match.</summary>
    public ulong YoMask { get; }

    public uint Hash { get; }

    private readonly ReadOnlySpan<byte> _codes;

    public Word(ReadOnlySpan<char> text, Span<char> folded, Span<byte> letters)
    {
        Text = text;
        // Cut to the text's length, so that no place in the loop has to be checked against it.
        folded = folded[..text.Length];
        letters = letters[..text.Length];
        Folded = folded;
        var hash = WordHash.Start;
        var yo = 0UL;
        var known = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Alphabet.Fold(text[i], out var code);
            folded[i] = c;
            letters[i] = code;
            known &= code != Alphabet.None;
            if (Alphabet.IsYo(text[i])) yo |= 1UL << i;
            hash = WordHash.Add(hash, c);
        }
        Hash = WordHash.Finish(hash);
        YoMask = yo;
        _codes = letters;
        Letters = known ? _codes : default;
    }

    public bool IsLower => Text.Length > 0 && char.IsLower(Text[0]);

    private Word(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, ReadOnlySpan<byte> letters, ReadOnlySpan<byte> codes, ulong yoMask)
    {
        Text = text;
        Folded = folded;
        Letters = letters;
        YoMask = yoMask;
        _codes = codes;
        Hash = WordHash.Of(folded);
    }

    /// <summary>«ка» of «скажи-ка»: the word from a place on, for units that look inside.</summary>
    public Word From(int start) => new(Text[start..], Folded[start..], Numbers(Folded[start..], start), _codes[start..], YoMask >> start);

    public Word Until(int end) => new(Text[..end], Folded[..end], Numbers(Folded[..end], 0), _codes[..end], YoMask & ((1UL << end) - 1));

    // A part may be spelt in dictionary letters although the whole is not: «QR-кода».
    private ReadOnlySpan<byte> Numbers(ReadOnlySpan<char> folded, int start)
    {
        if (folded.Length == 0) return default;
        if (!Letters.IsEmpty) return _codes.Slice(start, folded.Length);
        foreach (var c in folded)
        {
            if (Alphabet.Code(c) == Alphabet.None) return default;
        }
        return _codes.Slice(start, folded.Length);
    }
}
