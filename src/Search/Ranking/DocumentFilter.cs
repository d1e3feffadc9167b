using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Ranking;

/// <summary>Which documents may be found at all.</summary>
internal sealed class DocumentFilter
{
    private readonly Shelf _shelf;
    private readonly DocumentKind? _kind;
    private readonly bool[]? _categories;
    private readonly HashSet<int> _banned = [];

    public DocumentFilter(Shelf shelf, SearchRequest request)
    {
        (_shelf, _kind) = (shelf, request.Kind);
        if (!string.IsNullOrEmpty(request.Category)) _categories = [.. shelf.Facets.Categories.Select(category => LiesIn(category.Path, request.Category))];
    }

    /// <summary>Nothing is filtered away.</summary>
    public bool AllowsAll => _kind is null && _categories is null && _banned.Count == 0;

    public bool Allows(int slot) => AllowsKind(slot) && AllowsCategory(slot) && !_banned.Contains(slot);

    public bool AllowsKind(int slot) => _kind is not { } kind || _shelf.Facets.KindOf(slot) == kind;

    public bool AllowsCategory(int slot) => _categories is null || _categories[_shelf.Facets.CategoryOf(slot)];

    /// <summary>Takes away what the query excludes and what lacks a phrase, before anything is counted.</summary>
    public void Apply(Query query, WordMarks marks, float[] scores)
    {
        foreach (var word in query.Excluded) Exclude(_shelf.PostingsOf(word.Keys.Root).Span, scores);
        foreach (var phrase in query.Phrases) PhraseFilter.Apply(_shelf, phrase, query.IsNothingButPhrases, marks, scores.AsSpan(0, _shelf.Sections.Length));
    }

    public void Ban(List<int> slots, float[] scores)
    {
        foreach (var slot in slots) Array.Clear(scores, _shelf.Documents[slot]!.FirstSection, _shelf.Documents[slot]!.SectionCount);
        _banned.UnionWith(slots);
    }

    private static bool LiesIn(string path, string category) =>
        path.StartsWith(category, StringComparison.Ordinal) && (path.Length == category.Length || path[category.Length] == '/');

    private void Exclude(ReadOnlySpan<uint> postings, float[] scores)
    {
        foreach (var posting in postings)
        {
            var document = _shelf.Documents[_shelf.Sections[Posting.Section(posting)].Document]!;
            Array.Clear(scores, document.FirstSection, document.SectionCount);
        }
    }
}
