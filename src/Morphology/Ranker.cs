using System.Runtime.CompilerServices;

namespace HelpCenter.Morphology;

/// <summary>
/// Orders readings. A lemma is as likely as all its readings together («мыла»: мыть in one, мыло in three forms),
/// so lemmas compete first and readings within a lemma after.
/// </summary>
internal static class Ranker
{
    // «вера», «роман» in lower case are hardly ever the name.
    private const float NameInLowerCase = 0.1f;

    [SkipLocalsInit]
    public static int Sort(in Word word, Span<Reading> readings, KnownWords known)
    {
        if (word.IsLower) DampNames(readings);
        Normalize(readings);
        if (readings.Length == 1) return 1;
        Span<float> keys = stackalloc float[MorphAnalyzer.MaxReadings];
        keys = keys[..readings.Length];
        if (OneLemma(readings)) keys.Clear();
        else SumByLemma(word, readings, keys, known);
        InsertionSort(readings, keys);
        return readings.Length;
    }

    private static void DampNames(Span<Reading> readings)
    {
        foreach (ref var reading in readings)
        {
            if (reading.Grammemes.IsProperName) reading.Probability *= NameInLowerCase;
        }
    }

    /// <summary>Makes the weights add up to 1.</summary>
    public static void Normalize(Span<Reading> readings)
    {
        var total = 0f;
        foreach (ref readonly var reading in readings) total += reading.Probability;
        var share = total > 0 ? 1 / total : 0;
        foreach (ref var reading in readings) reading.Probability = total > 0 ? reading.Probability * share : 1f / readings.Length;
    }

    // All forms of one word, as most tokens are: nothing to add up.
    private static bool OneLemma(ReadOnlySpan<Reading> readings)
    {
        for (var i = 1; i < readings.Length; i++)
        {
            if (!readings[0].HasRecipeOf(readings[i])) return false;
        }
        return true;
    }

    /// <summary>Gives each reading the sum of its lemma: compared with the first reading of every lemma so far, mostly one or two.</summary>
    [SkipLocalsInit]
    private static void SumByLemma(in Word word, Span<Reading> readings, Span<float> sums, KnownWords known)
    {
        Span<byte> firsts = stackalloc byte[MorphAnalyzer.MaxReadings];
        for (var i = 0; i < readings.Length; i++)
        {
            var first = First(word, readings, firsts, i, known);
            firsts[i] = (byte)first;
            sums[i] = 0;
            sums[first] += readings[i].Probability;
        }
        for (var i = 0; i < readings.Length; i++) sums[i] = sums[firsts[i]];
    }

    private static int First(in Word word, ReadOnlySpan<Reading> readings, ReadOnlySpan<byte> firsts, int index, KnownWords known)
    {
        for (var i = 0; i < index; i++)
        {
            if (firsts[i] == i && LemmaComparer.Same(word, readings[i], readings[index], known)) return i;
        }
        return index;
    }

    // Stable, and quickest for the two to eight readings that nearly all words have.
    private static void InsertionSort(Span<Reading> readings, Span<float> sums)
    {
        for (var i = 1; i < readings.Length; i++)
        {
            var (reading, sum) = (readings[i], sums[i]);
            var place = i;
            for (; place > 0 && Before(sum, reading.Probability, sums[place - 1], readings[place - 1].Probability); place--)
                (readings[place], sums[place]) = (readings[place - 1], sums[place - 1]);
            (readings[place], sums[place]) = (reading, sum);
        }
    }

    private static bool Before(float sum, float own, float otherSum, float other) => sum != otherSum ? sum > otherSum : own > other;
}
