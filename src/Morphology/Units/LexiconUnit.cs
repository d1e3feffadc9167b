namespace HelpCenter.Morphology.Units;

/// <summary>The project's own words. They stand beside the dictionary's: «трек» of a parcel is also a trek.</summary>
internal sealed class LexiconUnit(KnownWords known) : IAnalyzerUnit
{
    public int Analyze(in Word word, Span<Reading> readings) => known.Lexicon.Find(word, readings);
}
