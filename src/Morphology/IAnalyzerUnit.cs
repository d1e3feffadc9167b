namespace HelpCenter.Morphology;

/// <summary>One way of knowing or guessing a word.</summary>
internal interface IAnalyzerUnit
{
    /// <summary>
    /// Adds readings with weights in <see cref="Reading.Probability"/> (compared within one row of units, not yet adding up to 1)
    /// and returns how many; 0 hands the word on.
    /// </summary>
    int Analyze(in Word word, Span<Reading> readings);
}
