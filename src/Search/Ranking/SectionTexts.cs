using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Ranking;

/// <summary>
/// A section as the second phase reads it: its words are <c>Words[First..][..Count]</c>, the title of its document and then the
/// keywords stand at the beginning of the same array.
/// </summary>
internal readonly record struct SectionText(int[] Words, int Document, int First, int Count, ushort TitleCount, ushort KeywordCount, float BodyNorm, float TitleNorm)
{
    public const int Size = 32;

    public ReadOnlySpan<int> Title => Words.AsSpan(0, TitleCount);
    public ReadOnlySpan<int> Keywords => Words.AsSpan(TitleCount, KeywordCount);
    public ReadOnlySpan<int> Body => Words.AsSpan(First, Count);
}

/// <summary>The texts of all sections side by side: what leads to them through the documents costs more than to read them.</summary>
internal static class SectionTexts
{
    public static SectionText[] Of(Shelf shelf)
    {
        var texts = new SectionText[shelf.Sections.Length];
        for (var section = 0; section < texts.Length; section++)
        {
            ref readonly var place = ref shelf.Sections[section];
            if (place.Document < 0) continue;
            var words = shelf.Documents[place.Document]!.Words;
            texts[section] = new SectionText(words.Words, place.Document, place.FirstWord, place.WordCount, Short(words.TitleCount), Short(words.KeywordCount),
                Bm25.BodyNorm(place.Length, shelf.Averages.Section), Weights.Title * Bm25.TitleNorm(words.TitleCount, shelf.Averages.Title));
        }
        return texts;
    }

    private static ushort Short(int count) => (ushort)Math.Min(count, ushort.MaxValue);
}
