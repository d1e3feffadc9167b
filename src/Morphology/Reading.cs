using HelpCenter.Morphology.Units;

namespace HelpCenter.Morphology;

/// <summary>
/// One way to understand a token. Holds a recipe for the lemma instead of the lemma itself, so that no look-up allocates:
/// ask <see cref="MorphAnalyzer.WriteLemma"/> for the letters.
/// </summary>
public readonly struct Reading
{
    internal const ushort NoClass = ushort.MaxValue;

    /// <summary>An abbreviation: the lemma is another word, number <see cref="LeftStemClass"/> of the lexicon.</summary>
    internal const ushort AbbreviationClass = ushort.MaxValue - 1;

    private const int RespellingShift = 5;

    private readonly byte _how;

    public Grammemes Grammemes { get; init; }

    /// <summary>Share of this reading among all readings of the token; they add up to 1.</summary>
    public float Probability { get; init; }

    /// <summary>Which unit found it.</summary>
    public ReadingSource Source
    {
        get => (ReadingSource)(_how & ((1 << RespellingShift) - 1));
        init => _how = (byte)(_how & ~((1 << RespellingShift) - 1) | (byte)value);
    }

    public PartOfSpeech PartOfSpeech => Grammemes.PartOfSpeech;

    // The recipe. lemma = token[..Keep] + prefix + token[StemStart..][..StemLength] + suffix of the base form.
    // With NoClass there is no paradigm and the lemma is token[StemStart..][..StemLength] as it stands.
    internal ushort StemClass { get; init; }

    internal byte Form { get; init; }

    internal byte BaseForm { get; init; }

    internal byte Keep { get; init; }

    internal byte StemStart { get; init; }

    internal byte StemLength { get; init; }

    /// <summary>The recipe speaks of the token in this other spelling.</summary>
    internal Respelling Respelling
    {
        get => (Respelling)(_how >> RespellingShift);
        init => _how = (byte)(_how & ((1 << RespellingShift) - 1) | ((byte)value << RespellingShift));
    }

    // «человеком-пауком»: the part before the hyphen is inflected as well and has a recipe of its own.
    internal byte LeftBaseForm { get; init; }

    internal byte LeftStemLength { get; init; }

    internal ushort LeftStemClass { get; init; }

    internal bool HasLeftPart => Source == ReadingSource.HyphenPair;
}

/// <summary>The unit that found a reading, from the surest to the blindest.</summary>
public enum ReadingSource : byte
{
    Dictionary,

    /// <summary>The project's own words: «промокод».</summary>
    Lexicon,

    /// <summary>Numbers, Latin, codes: known by their characters.</summary>
    Shape,

    /// <summary>«руб.», «см.»: a word cut short.</summary>
    Abbreviation,

    /// <summary>«спасииибо», «и́грок»: a known word once stress marks or drawn-out letters are gone.</summary>
    Respelt,

    /// <summary>«скажи-ка» as «скажи».</summary>
    Particle,

    /// <summary>«по-новому».</summary>
    HyphenAdverb,

    /// <summary>«интернет-магазина»: a fixed left part and a known word.</summary>
    HyphenFixed,

    /// <summary>«человеком-пауком»: both parts inflected.</summary>
    HyphenPair,

    /// <summary>«автоплатежа» as «платежа».</summary>
    KnownPrefix,

    /// <summary>«псевдокошка» as «кошка».</summary>
    UnknownPrefix,

    /// <summary>By the ending alone.</summary>
    Ending,
    Unknown,
}
