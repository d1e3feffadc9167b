namespace HelpCenter.Morphology.Units;

/// <summary>A token that keeps its full stop: «г.» as «г», the initial «А.» as the letter, «примеч.» as it is but for the stop.</summary>
internal sealed class AbbreviationUnit(KnownWords known) : IAnalyzerUnit
{
    public int Analyze(in Word word, Span<Reading> readings)
    {
        var length = word.Folded.Length - 1;
        if (length < 1 || word.Folded[length] != '.') return 0;
        var rest = word.Until(length);
        var isInitial = length == 1 && !word.IsLower;
        var count = isInitial ? 0 : known.Find(rest, readings);
        Inside.Shift(readings[..count], 0, ReadingSource.Abbreviation, 1);
        if (count > 0) return count;
        readings[0] = new()
        {
            StemClass = Reading.NoClass,
            StemLength = (byte)length,
            Grammemes = Grammemes.Of(PartOfSpeech.Noun).With(GrammemeFlags.Abbreviation),
            Probability = 1,
            Source = ReadingSource.Abbreviation,
        };
        return 1;
    }
}
