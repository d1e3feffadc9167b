namespace HelpCenter.Morphology;

/// <summary>
/// What grammar says of one reading, packed into 64 bits so that a reading stays a small value.
/// «нажмите» → Verb, Finite, Perfective, Imperative, Plural, Second.
/// </summary>
public readonly record struct Grammemes
{
    // Field widths leave room to grow; the order is the order of the dictionary file, so a change needs a new version there.
    private readonly ulong _bits;

    internal Grammemes(ulong bits) => _bits = bits;

    internal ulong Bits => _bits;

    public PartOfSpeech PartOfSpeech => (PartOfSpeech)Field(0, 5);

    public VerbForm VerbForm => (VerbForm)Field(5, 3);

    public Case Case => (Case)Field(8, 4);

    public Number Number => (Number)Field(12, 2);

    public Gender Gender => (Gender)Field(14, 3);

    public Animacy Animacy => (Animacy)Field(17, 2);

    public Tense Tense => (Tense)Field(19, 2);

    public Person Person => (Person)Field(21, 2);

    public Aspect Aspect => (Aspect)Field(23, 2);

    public Mood Mood => (Mood)Field(25, 2);

    public Voice Voice => (Voice)Field(27, 2);

    public Degree Degree => (Degree)Field(29, 2);

    public Transitivity Transitivity => (Transitivity)Field(31, 2);

    public GrammemeFlags Flags => (GrammemeFlags)Field(34, 30);

    public bool IsParticiple => VerbForm == VerbForm.Participle;

    public bool IsGerund => VerbForm == VerbForm.Gerund;

    public bool IsInfinitive => VerbForm == VerbForm.Infinitive;

    public bool IsImperative => Mood == Mood.Imperative;

    /// <summary>A given name, surname, patronymic, place, organisation or brand.</summary>
    public bool IsProperName => (Flags & GrammemeFlags.ProperName) != 0;

    public bool Has(GrammemeFlags flags) => (Flags & flags) == flags;

    private ulong Field(int start, int width) => (_bits >> start) & ((1UL << width) - 1);

    internal static Grammemes Of(PartOfSpeech partOfSpeech) => new((ulong)partOfSpeech);

    internal Grammemes With(PartOfSpeech value) => new((_bits & ~0x1FUL) | (ulong)value);

    internal Grammemes With(VerbForm value) => Put(5, 3, (ulong)value);

    internal Grammemes With(Case value) => Put(8, 4, (ulong)value);

    internal Grammemes With(Number value) => Put(12, 2, (ulong)value);

    internal Grammemes With(Gender value) => Put(14, 3, (ulong)value);

    internal Grammemes With(Animacy value) => Put(17, 2, (ulong)value);

    internal Grammemes With(Tense value) => Put(19, 2, (ulong)value);

    internal Grammemes With(Person value) => Put(21, 2, (ulong)value);

    internal Grammemes With(Aspect value) => Put(23, 2, (ulong)value);

    internal Grammemes With(Mood value) => Put(25, 2, (ulong)value);

    internal Grammemes With(Voice value) => Put(27, 2, (ulong)value);

    internal Grammemes With(Degree value) => Put(29, 2, (ulong)value);

    internal Grammemes With(Transitivity value) => Put(31, 2, (ulong)value);

    internal Grammemes With(GrammemeFlags value) => Put(34, 30, (ulong)(Flags | value));

    private Grammemes Put(int start, int width, ulong value)
    {
        var mask = ((1UL << width) - 1) << start;
        return new((_bits & ~mask) | (value << start));
    }

    /// <summary>For people: «Noun Genitive Singular Feminine».</summary>
    public override string ToString() => GrammemeText.Describe(this);
}
