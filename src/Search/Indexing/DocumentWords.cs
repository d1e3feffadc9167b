namespace HelpCenter.Search.Indexing;

/// <summary>
/// A stretch of a section short enough to be scored as one. Its words are <c>heading + text</c> at <see cref="FirstWord"/>;
/// the text stands in the section at <see cref="TextStart"/>. <see cref="Length"/> counts a compound and its parts once.
/// </summary>
internal readonly record struct Passage(int Section, int TextStart, int TextLength, int FirstWord, int WordCount, int Length)
{
    /// <summary>Not a section of the page but the short answer above it.</summary>
    public const int SummarySection = -1;
}

/// <summary>A document as numbers of words: title, keywords, passages one after the other.</summary>
internal sealed record DocumentWords(int[] Words, int TitleCount, int KeywordCount, Passage[] Passages)
{
    public ReadOnlySpan<int> Title => Words.AsSpan(0, TitleCount);
    public ReadOnlySpan<int> Keywords => Words.AsSpan(TitleCount, KeywordCount);
    public ReadOnlySpan<int> Of(in Passage passage) => Words.AsSpan(passage.FirstWord, passage.WordCount);
}
