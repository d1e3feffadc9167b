namespace HelpCenter.Morphology.Units;

/// <summary>Tokens known by their signs: 2025, 3,5; PDF, E-404, 2FA, 1С. The lemma is the token; only ordinals have one: 1990-х → 1990-й.</summary>
internal sealed class ShapeUnit(KnownWords known) : IAnalyzerUnit
{
    private const int LongestOrdinalEnding = 3;

    // «край» is any word whose base form ends in й after its stem: its paradigm writes the «й» of «1990-й».
    private readonly Reading _endsWithShortI = EndsWithShortI(known);

    public int Analyze(in Word word, Span<Reading> readings)
    {
        var signs = Count(word.Folded);
        if (IsOrdinal(word.Folded, signs)) return Add(readings, Ordinal(word.Folded.IndexOf('-')));
        var partOfSpeech = Shape(word.Folded, signs);
        return partOfSpeech == PartOfSpeech.Unknown ? 0 : Add(readings, AsIs(partOfSpeech));
    }

    private static int Add(Span<Reading> readings, Reading reading)
    {
        readings[0] = reading;
        return 1;
    }

    private static PartOfSpeech Shape(ReadOnlySpan<char> token, Signs signs)
    {
        if (signs.Digits > 0 && signs.Others == 0 && signs.Cyrillic == 0) return PartOfSpeech.Number;
        if (signs.Cyrillic == 0) return signs.Others > 0 ? PartOfSpeech.Foreign : PartOfSpeech.Unknown;
        // «1С», «4к», «5-ти»: a digit and a few letters; «64-битный» has a word after the hyphen and is not for us.
        return signs.Digits > 0 && signs.Others == 0 && signs.Cyrillic <= LongestOrdinalEnding && char.IsDigit(token[0])
            ? token.Contains('-') ? PartOfSpeech.Number : PartOfSpeech.Foreign
            : PartOfSpeech.Unknown;
    }

    // «2-х», «3-мя», «5-ти» are rather «двух», «тремя», «пяти».
    private static bool IsOrdinal(ReadOnlySpan<char> token, Signs signs)
    {
        var hyphen = token.IndexOf('-');
        if (hyphen <= 0 || signs.Others > 0 || signs.Digits != hyphen || signs.Cyrillic != token.Length - hyphen - 1) return false;
        var isSmall = hyphen == 1 && token[0] is >= '2' and <= '4';
        return token[(hyphen + 1)..] switch
        {
            "й" or "я" or "е" or "ю" or "го" or "му" or "ый" or "ий" or "ой" or "ая" or "ое" or "ые" or "ого" or "ому" or "ую" or "ых" or "ыми" or "им" or "их" => true,
            "х" or "м" or "ми" => !isSmall,
            _ => false,
        };
    }

    private static Signs Count(ReadOnlySpan<char> token)
    {
        var signs = default(Signs);
        foreach (var c in token)
        {
            if (char.IsDigit(c)) signs.Digits++;
            else if (c is >= '\u0400' and <= '\u04FF') signs.Cyrillic++;
            else if (char.IsLetter(c)) signs.Others++;
        }
        return signs;
    }

    private static Reading AsIs(PartOfSpeech partOfSpeech) => new()
    {
        StemClass = Reading.NoClass,
        Grammemes = Grammemes.Of(partOfSpeech),
        Probability = 1,
        Source = ReadingSource.Shape,
    };

    private Reading Ordinal(int hyphen) => _endsWithShortI with
    {
        Keep = (byte)(hyphen + 1),
        StemStart = (byte)(hyphen + 1),
        StemLength = 0,
        Grammemes = Grammemes.Of(PartOfSpeech.Number).With(GrammemeFlags.Ordinal),
        Probability = 1,
        Source = ReadingSource.Shape,
    };

    private static Reading EndsWithShortI(KnownWords known)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var word = new Word("край", stackalloc char[Word.Room], stackalloc byte[Word.Room]);
        foreach (var reading in readings[..known.Dictionary.Find(word, readings)])
        {
            if (reading.StemLength == 3 && reading.Form == reading.BaseForm) return reading;
        }
        return AsIs(PartOfSpeech.Number);
    }

    private struct Signs
    {
        public int Digits, Cyrillic, Others;
    }
}
