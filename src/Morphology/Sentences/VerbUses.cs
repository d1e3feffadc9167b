namespace HelpCenter.Morphology.Sentences;

/// <summary>Decides for each word of a sentence whether it is a command, another finite verb, or an infinitive.</summary>
internal sealed class VerbUses(MorphAnalyzer analyzer)
{
    // A verb at all: half of the readings say so. A command: three tenths, for «три», «вели», «стой» have strong rivals.
    private const float VerbShare = 0.5f;
    private const float ImperativeShare = 0.3f;

    // Before these a form like «сохраните» tells what you will do: «если вы сохраните…».
    private static readonly HashSet<string> TellsNotOrders =
        ["вы", "если", "когда", "чтобы", "пока", "что", "как", "который", "которую", "которые", "где", "куда", "раз", "после", "перед"];

    // Polite words that have the form of a command.
    private static readonly HashSet<string> Politeness = ["здравствовать", "извинить", "простить", "пожаловать", "допустить"];

    public VerbUse Of(ReadOnlySpan<char> text, List<SentenceWord> words, int index)
    {
        var word = words[index].In(text);
        var shares = Shares(word);
        if (shares.Infinitive >= VerbShare) return VerbUse.Infinitive;
        if (IsCommand(text, words, index, shares)) return VerbUse.Imperative;
        if (shares.Finite < VerbShare) return VerbUse.None;
        return shares.FirstPlural >= VerbShare * shares.Finite ? VerbUse.FirstPlural : VerbUse.Indicative;
    }

    private bool IsCommand(ReadOnlySpan<char> text, List<SentenceWord> words, int index, VerbShares shares)
    {
        if (shares.Imperative <= 0 || shares.Finite < VerbShare || IsNameOnScreen(text, words, index)) return false;
        if (Politeness.Contains(analyzer.Lemma(words[index].In(text).ToString()))) return false;
        return shares.SecondPlural > 0 ? !FollowsTeller(text, words, index) : shares.Imperative >= ImperativeShare;
    }

    /// <summary>«в поле Выберите инстанс»: a capital in the middle of a sentence is what the button says.</summary>
    private static bool IsNameOnScreen(ReadOnlySpan<char> text, List<SentenceWord> words, int index) =>
        char.IsUpper(text[words[index].Start]) && index > 0
        && words[index - 1].Sentence == words[index].Sentence && words[index - 1].AfterColon == words[index].AfterColon;

    private static bool FollowsTeller(ReadOnlySpan<char> text, List<SentenceWord> words, int index)
    {
        for (var i = index - 1; i >= 0 && words[i].Clause == words[index].Clause; i--)
        {
            if (TellsNotOrders.Contains(words[i].In(text).ToString().ToLowerInvariant())) return true;
        }
        return false;
    }

    private VerbShares Shares(ReadOnlySpan<char> word)
    {
        Span<Reading> readings = stackalloc Reading[MorphAnalyzer.MaxReadings];
        var shares = default(VerbShares);
        foreach (ref readonly var reading in readings[..analyzer.Analyze(word, readings)]) shares.Add(reading);
        return shares;
    }

    private struct VerbShares
    {
        public float Finite, Imperative, SecondPlural, FirstPlural, Infinitive;

        public void Add(in Reading reading)
        {
            var g = reading.Grammemes;
            if (g.IsInfinitive) Infinitive += reading.Probability;
            if (g.VerbForm != VerbForm.Finite) return;
            Finite += reading.Probability;
            if (g.IsImperative && !g.Has(GrammemeFlags.Inclusive)) Imperative += reading.Probability;
            else if (g is { Person: Person.Second, Number: Number.Plural }) SecondPlural += reading.Probability;
            else if (g is { Person: Person.First, Number: Number.Plural }) FirstPlural += reading.Probability;
        }
    }
}
