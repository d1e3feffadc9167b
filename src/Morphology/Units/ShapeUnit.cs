namespace HelpCenter.Morphology.Units;

/// <summary>Tokens known by their signs: 2025, 3,5, 12-й; PDF, E-404, 2FA, 1С. The lemma is the token.</summary>
internal sealed class ShapeUnit : IAnalyzerUnit
{
    public int Analyze(in Word word, Span<Reading> readings)
    {
        var partOfSpeech = Shape(word.Folded);
        if (partOfSpeech == PartOfSpeech.Unknown) return 0;
        readings[0] = new()
        {
            StemClass = Reading.NoClass,
            Grammemes = Grammemes.Of(partOfSpeech),
            Probability = 1,
            Source = ReadingSource.Shape,
        };
        return 1;
    }

    private static PartOfSpeech Shape(ReadOnlySpan<char> token)
    {
        var (digits, cyrillic, others, afterHyphen) = (0, 0, 0, 0);
        foreach (var c in token)
        {
            if (char.IsAsciiDigit(c) || char.IsDigit(c)) digits++;
            else if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
            else if (char.IsLetter(c)) others++;
            if (c == '-') afterHyphen = cyrillic;
        }
        if (digits > 0 && others == 0 && cyrillic == 0) return PartOfSpeech.Number;
        // «12-й», «5-го»: an ordinal with its ending; «64-битный» has a word after the hyphen and is not for us.
        if (digits > 0 && others == 0 && afterHyphen == 0 && cyrillic <= 3 && char.IsDigit(token[0])) return Ordinal(token);
        return cyrillic == 0 && others > 0 ? PartOfSpeech.Foreign : PartOfSpeech.Unknown;
    }

    private static PartOfSpeech Ordinal(ReadOnlySpan<char> token) => token.Contains('-') ? PartOfSpeech.Number : PartOfSpeech.Foreign;
}
