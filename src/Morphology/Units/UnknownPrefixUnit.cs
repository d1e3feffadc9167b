using System.Runtime.CompilerServices;
using HelpCenter.Morphology.Dictionary;

namespace HelpCenter.Morphology.Units;

/// <summary>«псевдокошка» as «кошка»: any one to five letters before a known word.</summary>
internal sealed class UnknownPrefixUnit(KnownWords known) : IAnalyzerUnit
{
    private const float Sureness = 0.5f;
    private const int LongestPrefix = 5;
    private const int ShortestRest = 3;

    [SkipLocalsInit]
    public int Analyze(in Word word, Span<Reading> readings)
    {
        if (word.Letters.IsEmpty) return 0;
        Span<uint> cuts = stackalloc uint[WordDictionary.CutRoom];
        var firstCut = known.Dictionary.FindCuts(word.Letters, cuts);
        var total = 0;
        for (var start = 1; start <= LongestPrefix && word.Folded.Length - start >= ShortestRest; start++)
        {
            var room = readings[total..];
            var count = known.Dictionary.FindInside(word, start, firstCut, cuts, room);
            count = Inside.KeepProductive(room[..count], namesToo: !word.IsLower);
            Label(room[..count], start);
            total += count;
            if (total > readings.Length / 4) break;
        }
        return total;
    }

    private static void Label(Span<Reading> readings, int start)
    {
        var sum = 0f;
        foreach (ref readonly var reading in readings) sum += reading.Probability;
        foreach (ref var reading in readings)
        {
            reading = reading with
            {
                Keep = (byte)start,
                Source = ReadingSource.UnknownPrefix,
                Probability = Sureness * reading.Probability / sum,
            };
        }
    }
}
