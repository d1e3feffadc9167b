namespace HelpCenter.Morphology.Units;

/// <summary>The word as the dictionary has it; е also stands for ё.</summary>
internal sealed class DictionaryUnit(KnownWords known) : IAnalyzerUnit
{
    public int Analyze(in Word word, Span<Reading> readings) => known.Dictionary.Find(word, readings);
}
