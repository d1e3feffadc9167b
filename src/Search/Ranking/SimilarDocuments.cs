using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Ranking;

/// <summary>Documents nearest to a document by their telling words.</summary>
internal sealed class SimilarDocuments(Shelf shelf)
{
    public IReadOnlyList<SearchHit> Of(string documentId, int take)
    {
        if (!shelf.Slots.TryGetValue(documentId, out var slot) || take <= 0) return [];
        return [.. shelf.Neighbours.Of(slot).Take(take).Select(Hit)];
    }

    private SearchHit Hit(Neighbour neighbour)
    {
        var document = shelf.Documents[neighbour.Slot]!.Document;
        return new SearchHit
        {
            Document = document,
            Score = neighbour.Cosine,
            Sections = [new SectionHit("", "", new Snippet(document.Summary, []))],
            Title = new Snippet(document.Title, []),
        };
    }
}
