namespace HelpCenter.Morphology.Units;

/// <summary>«псевдокошка» as «кошка»: any one to five letters before a known word.</summary>
internal sealed class UnknownPrefixUnit(KnownWords known) : IAnalyzerUnit
{
    private const float Sureness = 0.5f;
    private const int LongestPrefix = 5;
    private const int ShortestRest = 3;

    public int Analyze(in Word word, Span<Reading> readings)
    {
        if (word.Letters.IsEmpty) return 0;
        var total = 0;
        for (var start = 1; start <= LongestPrefix && word.Folded.Length - start >= ShortestRest; start++)
        {
            var room = readings[total..];
            var count = known.Find(word.From(start), room);
            count = Inside.KeepProductive(room[..count], namesToo: !word.IsLower);
            Weigh(room[..count]);
            Inside.Shift(room[..count], start, ReadingSource.UnknownPrefix, 1);
            total += count;
            if (total > readings.Length / 2) break;
        }
        return total;
    }

    private static void Weigh(Span<Reading> readings)
    {
        var sum = 0f;
        foreach (ref readonly var reading in readings) sum += reading.Probability;
        foreach (ref var reading in readings) reading = reading with { Probability = Sureness * reading.Probability / sum };
    }
}
