namespace HelpCenter.Search.Text;

[Flags]
internal enum WordTraits : byte
{
    None = 0,
    Stop = 1,
    Chat = 2,
    QuestionOrNegation = 4,
    Verb = 8,

    /// <summary>Neither a name of a thing nor a verb: «новый», «быстро».</summary>
    Other = 16,

    /// <summary>Known to the dictionary, so never a misspelling.</summary>
    Known = 32,

    /// <summary>Stands before its parts: интернет-магазин, E-404, help@polka.ru.</summary>
    Compound = 64,
}

/// <summary>The numbers of a word's keys; <see cref="None"/> where the vocabulary has not met the key.</summary>
internal readonly record struct WordKeys
{
    public const int None = -1;

    public int Lemma { get; init; }
    public int Root { get; init; }

    /// <summary>Root of the second likeliest lemma («стали»: стать, сталь), or <see cref="None"/>.</summary>
    public int SecondRoot { get; init; }
    public float SecondShare { get; init; }

    /// <summary>The first four letters, the first five.</summary>
    public int Prefix4 { get; init; }
    public int Prefix5 { get; init; }
    public WordTraits Traits { get; init; }

    public float FirstShare => 1 - SecondShare;
    public bool Is(WordTraits trait) => (Traits & trait) != 0;
}
