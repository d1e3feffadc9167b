namespace HelpCenter.Morphology.Dictionary;

// Where ё matters: choosing among readings of a token that spells it, and spelling a form for people.
internal sealed partial class WordDictionary
{
    /// <summary>
    /// «всё» is not «все»: readings whose spelling has е where the token has ё go. If none is left the token is
    /// misspelt («ещо», «афёра»), and all stay.
    /// </summary>
    private int KeepSpelling(in Word word, Span<Reading> readings)
    {
        var kept = 0;
        var total = 0;
        foreach (ref var reading in readings)
        {
            if (FitsYo(reading, word.YoMask)) kept++;
        }
        if (kept == 0) return readings.Length;
        foreach (var reading in readings)
        {
            if (FitsYo(reading, word.YoMask)) readings[total++] = reading;
        }
        return total;
    }

    private bool FitsYo(in Reading reading, ulong yoMask)
    {
        for (; yoMask != 0; yoMask &= yoMask - 1)
        {
            if (!HasYo(reading, System.Numerics.BitOperations.TrailingZeroCount(yoMask))) return false;
        }
        return true;
    }

    private bool HasYo(in Reading reading, int place)
    {
        var end = reading.StemStart + reading.StemLength;
        if (place < end) return place >= reading.StemStart && StemHasYo(reading.StemClass, end - 1 - place);
        var suffix = Suffixes[Paradigms.Suffix(_lists.Paradigm(reading.StemClass), reading.Form)];
        return place - end < suffix.Length && suffix[place - end] == Alphabet.Yo;
    }

    public bool StemHasYo(int stemClass, int fromEnd) => fromEnd < 32 && (_lists.YoMask(stemClass) >> fromEnd & 1) != 0;

    /// <summary>A form of a paradigm over a folded stem, with ё where the dictionary has it.</summary>
    public string Spell(int stemClass, int form, ReadOnlySpan<char> stem)
    {
        var paradigm = _lists.Paradigm(stemClass);
        var suffix = Suffixes[Paradigms.Suffix(paradigm, form)];
        Span<char> text = stackalloc char[Word.Room * 2];
        var length = WritePrefix(Paradigms.Prefix(paradigm, form), text);
        for (var i = 0; i < stem.Length; i++) text[length++] = StemHasYo(stemClass, stem.Length - 1 - i) ? 'ё' : stem[i];
        foreach (var letter in suffix) text[length++] = Alphabet.Spell(letter);
        return new string(text[..length]);
    }

    /// <summary>The folded form of a paradigm over a folded stem.</summary>
    public int WriteFolded(int stemClass, int form, ReadOnlySpan<char> stem, Span<char> destination)
    {
        var paradigm = _lists.Paradigm(stemClass);
        var length = WritePrefix(Paradigms.Prefix(paradigm, form), destination);
        for (var i = 0; i < stem.Length; i++) destination[length++] = Alphabet.Fold(stem[i]);
        return length + Suffixes.WriteFolded(Paradigms.Suffix(paradigm, form), destination[length..]);
    }

    private static int WritePrefix(int prefix, Span<char> destination)
    {
        var letters = PrefixLetters[prefix];
        for (var i = 0; i < letters.Length; i++) destination[i] = Alphabet.SpellFolded(letters[i]);
        return letters.Length;
    }
}
