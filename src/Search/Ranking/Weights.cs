namespace HelpCenter.Search.Ranking;

/// <summary>The constants of the score. Round numbers: near the plateau fine tuning only fits the set it was tuned on.</summary>
internal static class Weights
{
    public const float K1 = 1.2f;
    public const float BodyLength = 0.7f;
    public const float TitleLength = 0.4f;
    public const float Title = 3f;
    public const float Keyword = 2f;

    public const float Form = 0.3f;
    public const float Prefix4 = 0.3f;
    public const float Prefix5 = 0.3f;
    public const float Stop = 0.5f;

    public const float Verb = 0.85f;
    public const float OtherWord = 0.85f;
    public const float Chat = 0.75f;
    /// <summary>Beside its parts, which are asked for as well.</summary>
    public const float Compound = 0.1f;
    public const float QuestionOrNegation = 1.5f;

    public const float Synonym = 0.7f;
    public const float Acronym = 0.6f;
    public const float Aspect = 0.5f;
    public const float VerbNoun = 0.7f;
    public const float SimilarToUnknown = 0.8f;
    public const float SimilarToKnown = 0.5f;
    public const float LeastSimilarity = 0.5f;

    public const float TitleReward = 2f;
    public const float TitleStop = 0.3f;
    public const float TitleChat = 0.5f;

    public const float Window = 0.15f;
    public const int WindowLength = 30;
}
