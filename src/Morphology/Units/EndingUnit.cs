using HelpCenter.Morphology.Dictionary;

namespace HelpCenter.Morphology.Units;

/// <summary>«смартфонами»: inflected as most words with this ending are. The longest ending that says something wins.</summary>
internal sealed class EndingUnit(KnownWords known) : IAnalyzerUnit
{
    private const float Sureness = 0.5f;
    private const int ShortestWord = 4;
    private const int ShortestStem = 2;

    public int Analyze(in Word word, Span<Reading> readings)
    {
        if (word.Letters.Length < ShortestWord) return 0;
        Span<uint> lists = stackalloc uint[Endings.Longest];
        var dictionary = known.Dictionary;
        for (var i = dictionary.Endings.Find(word.Letters, lists) - 1; i >= 0; i--)
        {
            var count = Guess(word, lists[i], readings);
            if (count > 0) return count;
        }
        return 0;
    }

    private int Guess(in Word word, uint list, Span<Reading> readings)
    {
        var dictionary = known.Dictionary;
        var total = 0;
        for (var i = 0; i < Endings.Count(list) && total < readings.Length; i++)
        {
            var (paradigm, form, share) = dictionary.Endings.At(list, i);
            var grammemes = dictionary.Grammemes(paradigm, form);
            var stem = word.Letters.Length - dictionary.Suffixes.Length(dictionary.Paradigms.Suffix(paradigm, form));
            if (stem < ShortestStem || word.IsLower && grammemes.IsProperName) continue;
            readings[total++] = new()
            {
                StemClass = (ushort)paradigm,
                Form = (byte)form,
                BaseForm = dictionary.Paradigms.Base(paradigm, form),
                StemLength = (byte)stem,
                Grammemes = grammemes,
                Probability = Sureness * Ranks.Weight(share),
                Source = ReadingSource.Ending,
            };
        }
        return total;
    }
}
