namespace HelpCenter.Morphology.Evaluation;

/// <summary>The lemmas of a word with the summed probability of their readings, likeliest first.</summary>
internal static class LemmaShares
{
    public static List<(string Lemma, float Share)> Of(MorphAnalyzer analyzer, string form)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        Span<char> text = form.Length < 256 ? stackalloc char[256 + MorphAnalyzer.LemmaRoom] : new char[form.Length + MorphAnalyzer.LemmaRoom];
        var shares = new List<(string Lemma, float Share)>();
        foreach (var reading in readings[..analyzer.Analyze(form, readings)])
        {
            var lemma = new string(text[..analyzer.WriteLemma(form, reading, text)]);
            var known = shares.FindIndex(s => s.Lemma == lemma);
            if (known < 0) shares.Add((lemma, reading.Probability));
            else shares[known] = (lemma, shares[known].Share + reading.Probability);
        }
        return shares;
    }
}
