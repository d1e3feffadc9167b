namespace HelpCenter.Morphology.Units;

/// <summary>Re-labels readings of a part of a word so that they speak of the whole word.</summary>
internal static class Inside
{
    /// <summary>The readings were found in <c>word.From(start)</c>; the letters before it stay as they are.</summary>
    public static void Shift(Span<Reading> readings, int start, ReadingSource source, float factor)
    {
        foreach (ref var reading in readings)
        {
            reading = reading with
            {
                Keep = (byte)(reading.StemClass == Reading.NoClass ? 0 : start),
                StemStart = (byte)(reading.StemClass == Reading.NoClass ? 0 : reading.StemStart + start),
                Source = source,
                Probability = reading.Probability * factor,
            };
        }
    }

    /// <summary>Drops readings that no new word has: prefixes make no pronouns and no prepositions.</summary>
    public static int KeepProductive(Span<Reading> readings, bool namesToo)
    {
        var kept = 0;
        foreach (var reading in readings)
        {
            if (IsProductive(reading.Grammemes) && (namesToo || !reading.Grammemes.IsProperName)) readings[kept++] = reading;
        }
        return kept;
    }

    private static bool IsProductive(Grammemes g) => Dictionary.EndingCompiler.IsProductive(g) && !g.Has(GrammemeFlags.Abbreviation);
}
