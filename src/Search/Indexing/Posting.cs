using System.Diagnostics;
using HelpCenter.Search.Ranking;

namespace HelpCenter.Search.Indexing;

/// <summary>
/// «This root stands in this section, worth so much», in 32 bits. The worth is the saturation of BM25, known when the index is
/// built; only the idf is left to multiply. A tenth of a percent is finer than anything the ranking can notice.
/// </summary>
internal static class Posting
{
    public const int ImpactBits = 10;
    public const int MostSections = 1 << (32 - ImpactBits);
    public const uint ImpactMask = (1 << ImpactBits) - 1;
    public const float ImpactUnit = 1f / ImpactMask;

    public static uint Of(int section, float t)
    {
        Debug.Assert(section < MostSections);
        var impact = (uint)MathF.Round(Bm25.Saturation(t) * ImpactMask);
        return (uint)section << ImpactBits | Math.Max(impact, 1);
    }

    public static int Section(uint posting) => (int)(posting >> ImpactBits);

    public static uint Impact(uint posting) => posting & ImpactMask;
}
