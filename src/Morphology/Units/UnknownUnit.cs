namespace HelpCenter.Morphology.Units;

/// <summary>A word unknown to all is still a word: it stands for itself.</summary>
internal sealed class UnknownUnit : IAnalyzerUnit
{
    public int Analyze(in Word word, Span<Reading> readings)
    {
        readings[0] = new() { StemClass = Reading.NoClass, Probability = 1, Source = ReadingSource.Unknown };
        return 1;
    }
}
