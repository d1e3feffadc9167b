namespace HelpCenter.Morphology.Inflection;

/// <summary>What a form must be; what is left out may be anything.</summary>
public readonly record struct FormRequest
{
    public PartOfSpeech PartOfSpeech { get; init; }

    public VerbForm VerbForm { get; init; }

    public Case Case { get; init; }

    public Number Number { get; init; }

    public Gender Gender { get; init; }

    public Animacy Animacy { get; init; }

    public Tense Tense { get; init; }

    public Person Person { get; init; }

    public Mood Mood { get; init; }

    internal bool Allows(Grammemes g) =>
        (PartOfSpeech == PartOfSpeech.Unknown || g.PartOfSpeech == PartOfSpeech)
        && (VerbForm == VerbForm.None ? g.VerbForm is not (VerbForm.Participle or VerbForm.Gerund) || g.PartOfSpeech != PartOfSpeech.Verb : g.VerbForm == VerbForm)
        && (Case == Case.None || g.Case == Case)
        && (Number == Number.None || g.Number == Number)
        && (Gender == Gender.None || g.Gender == Gender || g.Number == Number.Plural)
        && (Animacy == Animacy.None || g.Animacy is Animacy.None || g.Animacy == Animacy)
        && (Tense == Tense.None || g.Tense == Tense)
        && (Person == Person.None || g.Person == Person)
        && (Mood == Mood.None || g.Mood == Mood)
        && !g.Has(GrammemeFlags.Short) && !g.Has(GrammemeFlags.Inclusive) && g.Degree == Degree.None;
}
