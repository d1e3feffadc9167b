using HelpCenter.Search.Text;

namespace HelpCenter.Search.Indexing;

/// <summary>A document as one audience sees it.</summary>
internal readonly record struct ShelfItem(SearchDocument Document, DocumentWords Words)
{
    public static ShelfItem ForAgents(IndexedDocument indexed, TextAnalyzer analyzer) => new(indexed.Document, indexed.WordsIn(analyzer));

    /// <summary>Null when nothing of it is public.</summary>
    public static ShelfItem? ForPublic(IndexedDocument indexed, TextAnalyzer analyzer)
    {
        if (!IsPublic(indexed.Document)) return null;
        var words = indexed.WordsIn(analyzer);
        return IsAllPublic(indexed) ? new(indexed.Document, words) : WithoutAgentSections(indexed.Document, words);
    }

    public static bool IsAllPublic(IndexedDocument indexed) =>
        IsPublic(indexed.Document) && indexed.Document.Sections.All(section => section.Audience == Audience.Public);

    // Some kinds are for agents whatever they say themselves.
    private static bool IsPublic(SearchDocument document) =>
        document.Audience == Audience.Public && document.Kind is not (DocumentKind.Script or DocumentKind.StandardAnswer or DocumentKind.Ticket);

    private static ShelfItem WithoutAgentSections(SearchDocument document, DocumentWords words)
    {
        var newNumber = new int[document.Sections.Count];
        var kept = new List<SearchSection>();
        for (var i = 0; i < newNumber.Length; i++)
        {
            newNumber[i] = document.Sections[i].Audience == Audience.Public ? kept.Count : -1;
            if (newNumber[i] >= 0) kept.Add(document.Sections[i]);
        }
        var passages = new List<Passage>();
        foreach (var passage in words.Passages)
        {
            if (passage.Section == Passage.SummarySection) passages.Add(passage);
            else if (newNumber[passage.Section] >= 0) passages.Add(passage with { Section = newNumber[passage.Section] });
        }
        if (passages.Count == 0) passages.Add(new Passage(Passage.SummarySection, 0, 0, 0, 0, 0));
        return new ShelfItem(document with { Sections = kept }, words with { Passages = [.. passages] });
    }
}
