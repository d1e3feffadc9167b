namespace HelpCenter.Morphology.Units;

/// <summary>
/// The word as the dictionary has it, е also for ё, and beside it the project's own: «трек» of a parcel is also a trek.
/// One unit for both, because nearly every word goes no further.
/// </summary>
internal sealed class KnownWordUnit(KnownWords known) : IAnalyzerUnit
{
    public int Analyze(in Word word, Span<Reading> readings) => known.Find(word, readings);
}
