using HelpCenter.Morphology;
using HelpCenter.Search;

namespace HelpCenter.Tests.Search;

/// <summary>A small shop's texts that several tests search.</summary>
internal static class Corpus
{
    public static TextAnalyzer Analyzer { get; } = new(MorphAnalyzer.Default);

    public static SearchDocument Document(string path, string title, string text, string category = "") => new()
    {
        Id = $"articles/{path}.md",
        Kind = DocumentKind.Article,
        Url = "/" + path,
        Title = title,
        Category = category,
        CategoryTitle = category,
        Sections = [new SearchSection("otvet", "Ответ", text)],
    };

    public static IndexedDocument Article(string path, string title, string text, string category = "") => Analyzer.Analyze(Document(path, title, text, category));

    public static SearchIndex Index(SearchSettings settings, params IEnumerable<SearchDocument> documents) =>
        SearchIndex.Build([.. documents.Select(Analyzer.Analyze)], settings, Analyzer);
}
