namespace HelpCenter.Search;

// Shape only, until the engine lands: delete this file together with landing the real types.
public sealed class TextAnalyzer
{
    public IndexedDocument Analyze(SearchDocument document) => new(document);
}

public sealed record IndexedDocument(SearchDocument Document);

public sealed record SearchSettings
{
    public IReadOnlyList<SynonymGroup> Synonyms { get; init; } = [];
    public SearchRules Rules { get; init; } = SearchRules.None;
    public IReadOnlyList<string> PopularQueries { get; init; } = [];
}

public sealed class SearchIndex
{
    public static SearchIndex Build(IReadOnlyCollection<IndexedDocument> documents, SearchSettings settings, TextAnalyzer analyzer) => new() { Count = documents.Count };
    public SearchIndex With(IReadOnlyCollection<IndexedDocument> changed, IReadOnlyCollection<string> removedIds) => this;
    public SearchResults Search(SearchRequest request) => new() { Hits = [], Total = 0, Kinds = [], Categories = [] };
    public IReadOnlyList<Completion> Complete(string text, Audience audience, int take = 8) => [];
    public IReadOnlyList<SearchHit> Similar(string documentId, Audience audience, int take) => [];
    public int Count { get; private init; }
}
