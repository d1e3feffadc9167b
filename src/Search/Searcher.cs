using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;

namespace HelpCenter.Search;

/// <summary>One search over one shelf: read the query → gather → rank → count → show.</summary>
internal sealed class Searcher(Shelf shelf, TextAnalyzer analyzer, SynonymTable synonyms)
{
    public SearchResults Search(SearchRequest request) => Run(request, Show);

    /// <summary>The ranking alone: ids and scores, nothing counted or shown.</summary>
    public List<(string Id, float Score)> Rank(SearchRequest request) => Run(request, Ids);

    private T Run<T>(SearchRequest request, Func<SearchRequest, Query, DocumentFilter, Scratch, T> use)
    {
        var query = new QueryReader(shelf, analyzer, synonyms).Read(request.Text, request.Exact);
        var filter = new DocumentFilter(shelf, request);
        var scratch = Scratch.For(shelf.Sections.Length);
        try
        {
            Gathering.Gather(shelf, query, scratch.Scores, scratch.Best);
            filter.Apply(query, scratch.Scores);
            return use(request, query, filter, scratch);
        }
        finally
        {
            scratch.Clear(shelf.Sections.Length);
        }
    }

    private List<(string Id, float Score)> Ids(SearchRequest request, Query query, DocumentFilter filter, Scratch scratch)
    {
        var ranked = new Ranker(shelf).Rank(query, filter, scratch, Least(scratch));
        return ranked.Skip(request.Skip).Take(request.Take).Select(document => (shelf.Documents[document.Slot]!.Document.Id, document.Score)).ToList();
    }

    private SearchResults Show(SearchRequest request, Query query, DocumentFilter filter, Scratch scratch)
    {
        var least = Least(scratch);
        var ranked = new Ranker(shelf).Rank(query, filter, scratch, least);
        var scores = scratch.Scores.AsSpan(0, shelf.Sections.Length);
        var counts = new MatchCounts(shelf, filter);
        counts.Count(scores, least);
        return new SearchResults
        {
            Hits = new ResultPage(shelf, scratch.Marks).Make(request, ranked, () => Further(ranked, filter, scratch, least)),
            Total = counts.Total,
            Kinds = counts.Kinds,
            Categories = counts.Categories,
            Correction = query.Correction,
            IsCertain = false,
        };
    }

    // Whoever pages beyond what was read closely gets the rest by the scores of the first phase.
    private List<(int Slot, float Score)> Further(List<RankedDocument> ranked, DocumentFilter filter, Scratch scratch, float least)
    {
        var best = new Dictionary<int, float>();
        var scores = scratch.Scores.AsSpan(0, shelf.Sections.Length);
        for (var section = SectionScores.Next(scores, 0, least); section < scores.Length; section = SectionScores.Next(scores, section + 1, least))
        {
            var slot = shelf.Sections[section].Document;
            if (filter.Allows(slot)) best[slot] = Math.Max(scores[section], best.GetValueOrDefault(slot));
        }
        foreach (var document in ranked) best.Remove(document.Slot);
        return [.. best.OrderByDescending(document => document.Value).ThenBy(document => document.Key).Select(document => (document.Key, document.Value))];
    }

    // Never 0, or everything would match.
    private float Least(Scratch scratch) =>
        Math.Max(float.Epsilon, Ranker.LeastShare * SectionScores.Highest(scratch.Scores.AsSpan(0, shelf.Sections.Length)));
}
