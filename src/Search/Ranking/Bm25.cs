namespace HelpCenter.Search.Ranking;

internal static class Bm25
{
    /// <summary>How telling a key is that stands in <paramref name="frequency"/> of <paramref name="documents"/>.</summary>
    public static float Idf(int documents, int frequency) => MathF.Log(1 + (documents - frequency + 0.5f) / (frequency + 0.5f));

    /// <summary>Grows with the number of occurrences towards 1.</summary>
    public static float Saturation(float t) => t / (Weights.K1 + t);

    /// <summary>The highest contribution of a key.</summary>
    public static float Scale(float idf) => idf * (Weights.K1 + 1);

    public static float BodyNorm(int length, float average) => 1 / (1 - Weights.BodyLength + Weights.BodyLength * length / average);

    public static float TitleNorm(int length, float average) => 1 / (1 - Weights.TitleLength + Weights.TitleLength * length / average);
}
