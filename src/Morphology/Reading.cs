using HelpCenter.Morphology.Units;

namespace HelpCenter.Morphology;

/// <summary>
/// One way to understand a token. Holds a recipe for the lemma instead of the lemma itself, so that no look-up allocates:
/// ask <see cref="MorphAnalyzer.WriteLemma"/> for the letters.
/// </summary>
public struct Reading
{
    internal const ushort NoClass = ushort.MaxValue;

    /// <summary>An abbreviation: the lemma is another word, number <see cref="LeftStemClass"/> of the lexicon.</summary>
    internal const ushort AbbreviationClass = ushort.MaxValue - 1;

    // Places in _recipe: what makes the lemma stands below, so that one comparison tells whether two lemmas are made alike.
    private const int BaseFormAt = 16, KeepAt = 24, StemStartAt = 32, StemLengthAt = 40, FormAt = 48, SourceAt = 56, RespellingAt = 61;
    private const ulong LemmaMask = (1UL << FormAt) - 1;
    private const ulong StemMask = LemmaMask & ~((1UL << KeepAt) - 1);

    private ulong _recipe;

    /// <summary>Share of this reading among all readings of the token; they add up to 1.</summary>
    public float Probability { readonly get; internal set; }

    internal ushort LeftStemClass { readonly get; init; }

    // «человеком-пауком»: the part before the hyphen is inflected as well and has a recipe of its own.
    internal byte LeftBaseForm { readonly get; init; }

    internal byte LeftStemLength { readonly get; init; }

    public Grammemes Grammemes { readonly get; init; }

    /// <summary>A form of a dictionary word, put together in registers: field by field it would be most of the time of a look-up.</summary>
    internal Reading(int stemClass, byte form, byte baseForm, int stemStart, int stemLength, Grammemes grammemes)
    {
        _recipe = (ushort)stemClass | (ulong)baseForm << BaseFormAt | (ulong)(byte)stemStart << StemStartAt
            | (ulong)(byte)stemLength << StemLengthAt | (ulong)form << FormAt;
        Grammemes = grammemes;
    }

    /// <summary>Which unit found it.</summary>
    public ReadingSource Source
    {
        readonly get => (ReadingSource)(_recipe >> SourceAt & 0x1F);
        init => Put(SourceAt, 0x1F, (ulong)value);
    }

    public readonly PartOfSpeech PartOfSpeech => Grammemes.PartOfSpeech;

    // The recipe. lemma = token[..Keep] + prefix + token[StemStart..][..StemLength] + suffix of the base form.
    // With NoClass there is no paradigm and the lemma is token[StemStart..][..StemLength] as it stands.
    internal ushort StemClass
    {
        readonly get => (ushort)_recipe;
        init => Put(0, 0xFFFF, value);
    }

    internal byte Form
    {
        readonly get => (byte)(_recipe >> FormAt);
        init => Put(FormAt, 0xFF, value);
    }

    internal byte BaseForm
    {
        readonly get => (byte)(_recipe >> BaseFormAt);
        init => Put(BaseFormAt, 0xFF, value);
    }

    internal byte Keep
    {
        readonly get => (byte)(_recipe >> KeepAt);
        init => Put(KeepAt, 0xFF, value);
    }

    internal byte StemStart
    {
        readonly get => (byte)(_recipe >> StemStartAt);
        init => Put(StemStartAt, 0xFF, value);
    }

    internal byte StemLength
    {
        readonly get => (byte)(_recipe >> StemLengthAt);
        init => Put(StemLengthAt, 0xFF, value);
    }

    /// <summary>The recipe speaks of the token in this other spelling.</summary>
    internal Respelling Respelling
    {
        readonly get => (Respelling)(_recipe >> RespellingAt);
        init => Put(RespellingAt, 0x7, (ulong)value);
    }

    internal readonly bool HasLeftPart => Source == ReadingSource.HyphenPair;

    /// <summary>The same recipe for the lemma, hence surely the same lemma.</summary>
    internal readonly bool HasRecipeOf(in Reading other) =>
        ((_recipe ^ other._recipe) & LemmaMask) == 0
        && LeftStemClass == other.LeftStemClass && LeftBaseForm == other.LeftBaseForm && LeftStemLength == other.LeftStemLength;

    /// <summary>The same letters of the token stay.</summary>
    internal readonly bool HasStemOf(in Reading other) => ((_recipe ^ other._recipe) & StemMask) == 0;

    private void Put(int place, ulong mask, ulong value) => _recipe = _recipe & ~(mask << place) | value << place;
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
