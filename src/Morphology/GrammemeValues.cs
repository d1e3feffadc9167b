namespace HelpCenter.Morphology;

// The values a grammeme may take. Zero always means "says nothing of this".

public enum PartOfSpeech : byte
{
    Unknown, Noun, Adjective, Verb, Adverb, Numeral, Pronoun,

    /// <summary>«можно», «нужно», «нельзя»: rules a sentence without a subject.</summary>
    Predicative,
    Preposition, Conjunction, Particle, Interjection,

    /// <summary>Digits: «2025», «3,5», «12-й».</summary>
    Number,

    /// <summary>Latin letters and codes: «PDF», «E-404».</summary>
    Foreign,
}

public enum VerbForm : byte { None, Finite, Infinitive, Participle, Gerund }

public enum Case : byte
{
    None, Nominative, Genitive, Dative, Accusative, Instrumental, Prepositional,

    /// <summary>«чаю», «воздуху».</summary>
    Partitive,

    /// <summary>«в саду», «на счету».</summary>
    Locative,
    Vocative,
}

public enum Number : byte { None, Singular, Plural }

/// <summary>Common: «коллега», «сирота» — the person decides.</summary>
public enum Gender : byte { None, Masculine, Feminine, Neuter, Common }

public enum Animacy : byte { None, Animate, Inanimate }

public enum Tense : byte { None, Past, Present, Future }

public enum Person : byte { None, First, Second, Third }

public enum Aspect : byte { None, Perfective, Imperfective }

public enum Mood : byte { None, Indicative, Imperative }

public enum Voice : byte { None, Active, Passive }

public enum Degree : byte { None, Comparative, Superlative }

public enum Transitivity : byte { None, Transitive, Intransitive }

[Flags]
public enum GrammemeFlags
{
    None = 0,

    /// <summary>Short adjective or participle: «оплачен», «готов».</summary>
    Short = 1 << 0,
    GivenName = 1 << 1,
    Surname = 1 << 2,
    Patronymic = 1 << 3,
    Place = 1 << 4,
    Organisation = 1 << 5,
    ProperName = GivenName | Surname | Patronymic | Place | Organisation,
    Abbreviation = 1 << 6,
    Ordinal = 1 << 7,

    /// <summary>Word that points instead of naming: «этот», «который», «там».</summary>
    Pronominal = 1 << 8,
    Indeclinable = 1 << 9,
    PluralOnly = 1 << 10,
    SingularOnly = 1 << 11,
    Impersonal = 1 << 12,

    /// <summary>Inclusive imperative: «пойдём», «пойдёмте».</summary>
    Inclusive = 1 << 13,
    Colloquial = 1 << 14,
    Slang = 1 << 15,
    Archaic = 1 << 16,
    Literary = 1 << 17,

    /// <summary>A spelling the dictionary lists as a mistake.</summary>
    Misspelt = 1 << 18,
    Distorted = 1 << 19,
    Possessive = 1 << 20,
    Qualitative = 1 << 21,
    Parenthetical = 1 << 22,
    Interrogative = 1 << 23,
    Demonstrative = 1 << 24,
    Substantivised = 1 << 25,

    /// <summary>Reflexive verb form: «оплачивается».</summary>
    Reflexive = 1 << 26,

    /// <summary>A rarer spelling beside the usual one: «оплатою», «решенье».</summary>
    Variant = 1 << 27,
}
