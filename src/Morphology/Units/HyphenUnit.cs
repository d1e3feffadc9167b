namespace HelpCenter.Morphology.Units;

/// <summary>
/// Words with a hyphen that the dictionary lacks, by what stands after the last one:
/// «по-деловому» is an adverb; «человеком-пауком» inflects both parts; in «интернет-магазина», «QR-кода» the left part is fixed.
/// </summary>
internal sealed class HyphenUnit(KnownWords known) : IAnalyzerUnit
{
    private const float Sureness = 0.75f;
    private const int RoomForLeft = 16;

    public int Analyze(in Word word, Span<Reading> readings)
    {
        var hyphen = word.Folded.LastIndexOf('-');
        if (hyphen <= 0 || hyphen == word.Folded.Length - 1) return 0;
        if (IsAdverb(word, hyphen, readings)) return Adverb(readings);
        var count = known.Find(word.From(hyphen + 1), readings);
        if (count == 0) return 0;
        var pairs = Pairs(word, hyphen, readings[..count]);
        if (pairs > 0) return pairs;
        Inside.Shift(readings[..count], hyphen + 1, ReadingSource.HyphenFixed, Sureness);
        return count;
    }

    private bool IsAdverb(in Word word, int hyphen, Span<Reading> room)
    {
        if (hyphen != 2 || !word.Folded.StartsWith("по")) return false;
        var rest = word.From(3);
        if (rest.Folded.EndsWith("ски") || rest.Folded.EndsWith("цки") || rest.Folded.EndsWith("ьи")) return true;
        foreach (ref readonly var reading in room[..known.Find(rest, room)])
        {
            if (reading.Grammemes is { PartOfSpeech: PartOfSpeech.Adjective, Number: Number.Singular, Case: Case.Dative }) return true;
        }
        return false;
    }

    private static int Adverb(Span<Reading> readings)
    {
        readings[0] = new()
        {
            StemClass = Reading.NoClass,
            Grammemes = Grammemes.Of(PartOfSpeech.Adverb),
            Probability = 1,
            Source = ReadingSource.HyphenAdverb,
        };
        return 1;
    }

    /// <summary>Keeps the readings of the right part that some reading of the left part agrees with.</summary>
    private int Pairs(in Word word, int hyphen, Span<Reading> right)
    {
        if (word.Folded[..hyphen].Contains('-')) return 0;
        Span<Reading> left = stackalloc Reading[RoomForLeft];
        left = left[..known.Find(word.Until(hyphen), left)];
        var kept = 0;
        foreach (var reading in right)
        {
            if (Partner(left, reading.Grammemes) is not { } partner) continue;
            var shifted = reading;
            Inside.Shift(new Span<Reading>(ref shifted), hyphen + 1, ReadingSource.HyphenPair, Sureness);
            right[kept++] = shifted with
            {
                LeftStemClass = partner.StemClass,
                LeftBaseForm = partner.BaseForm,
                LeftStemLength = partner.StemLength,
            };
        }
        return kept;
    }

    private static Reading? Partner(ReadOnlySpan<Reading> left, Grammemes right)
    {
        foreach (ref readonly var reading in left)
        {
            if (reading.StemStart == 0 && reading.StemClass != Reading.NoClass && Agree(reading.Grammemes, right)) return reading;
        }
        return null;
    }

    private static bool Agree(Grammemes left, Grammemes right) =>
        left.PartOfSpeech == right.PartOfSpeech
        && left.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Verb
        && left.Case == right.Case && left.Number == right.Number && left.VerbForm == right.VerbForm
        && left.Tense == right.Tense && left.Person == right.Person && left.Mood == right.Mood && left.Has(GrammemeFlags.Short) == right.Has(GrammemeFlags.Short);
}
