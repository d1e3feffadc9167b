using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Ranking;

/// <summary>Which documents may be found at all.</summary>
internal sealed class DocumentFilter(Shelf shelf, SearchRequest request)
{
    private readonly bool _all = request.Kind is null && string.IsNullOrEmpty(request.Category);

    public bool Allows(int slot) => _all || AllowsKind(slot) && AllowsCategory(slot);

    public bool AllowsKind(int slot) => request.Kind is not { } kind || shelf.Documents[slot]!.Document.Kind == kind;

    public bool AllowsCategory(int slot)
    {
        if (string.IsNullOrEmpty(request.Category)) return true;
        var category = shelf.Documents[slot]!.Document.Category;
        return category.StartsWith(request.Category, StringComparison.Ordinal)
            && (category.Length == request.Category.Length || category[request.Category.Length] == '/');
    }

    /// <summary>Takes away what the query excludes and what lacks a phrase, before anything is counted.</summary>
    public void Apply(Query query, float[] scores)
    {
        foreach (var word in query.Excluded) Exclude(shelf.PostingsOf(word.Keys.Root), scores);
        foreach (var phrase in query.Phrases) PhraseFilter.Apply(shelf, phrase, scores);
    }

    private void Exclude(ReadOnlySpan<uint> postings, float[] scores)
    {
        foreach (var posting in postings)
        {
            var document = shelf.Documents[shelf.Sections[Posting.Section(posting)].Document]!;
            Array.Clear(scores, document.FirstSection, document.SectionCount);
        }
    }
}
