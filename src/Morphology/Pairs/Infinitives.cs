namespace HelpCenter.Morphology.Pairs;

/// <summary>Asks the dictionary about infinitives; guesses do not count.</summary>
internal sealed class Infinitives(MorphAnalyzer analyzer)
{
    /// <summary>What the verb may be: «изменить» something is transitive, «изменить» somebody is not. Empty for no known infinitive.</summary>
    public List<Grammemes> Find(string word)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var found = new List<Grammemes>();
        foreach (ref readonly var reading in readings[..analyzer.Analyze(word, readings)])
        {
            if (reading.Grammemes.IsInfinitive && reading.Source is ReadingSource.Dictionary or ReadingSource.Lexicon) found.Add(reading.Grammemes);
        }
        return found;
    }
}
