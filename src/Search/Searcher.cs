using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;

namespace HelpCenter.Search;

/// <summary>One search over one shelf: read the query → gather → rank → pin → count → show.</summary>
internal sealed class Searcher(Shelf shelf, Knowledge knowledge)
{
    // The first hit answers alone when it is this much ahead and its title has this share of what was asked.
    private const float CertainLead = 1.25f;
    private const float CertainTitle = 0.5f;

    public SearchResults Search(SearchRequest request) => Run(request, Show);

    /// <summary>The ranking alone: ids and scores, nothing counted or shown.</summary>
    public List<(string Id, float Score)> Rank(SearchRequest request) => Run(request, Ids);

    private T Run<T>(SearchRequest request, Func<SearchRequest, Query, DocumentFilter, Scratch, T> use)
    {
        var query = new QueryReader(shelf, knowledge.Analyzer, knowledge.Synonyms).Read(request.Text, request.Exact);
        var filter = new DocumentFilter(shelf, request);
        var scratch = Scratch.For(shelf.Sections.Length);
        try
        {
            Gathering.Gather(shelf, query, scratch);
            filter.Apply(query, scratch.Marks, scratch.Scores);
            if (!knowledge.Rules.IsEmpty) filter.Ban(knowledge.Rules.Never(shelf, request.Text), scratch.Scores);
            return use(request, query, filter, scratch);
        }
        finally
        {
            scratch.Clear(shelf.Sections.Length);
        }
    }

    private List<(string Id, float Score)> Ids(SearchRequest request, Query query, DocumentFilter filter, Scratch scratch)
    {
        var ranked = new Ranker(shelf, knowledge.Learned).Rank(query, filter, scratch, out _);
        return ranked.Skip(request.Skip).Take(request.Take).Select(document => (shelf.Documents[document.Slot]!.Document.Id, document.Score)).ToList();
    }

    private SearchResults Show(SearchRequest request, Query query, DocumentFilter filter, Scratch scratch)
    {
        var ranked = new Ranker(shelf, knowledge.Learned).Rank(query, filter, scratch, out var least);
        var isCertain = IsCertain(query, ranked);
        var pinned = Pin(request, ranked, filter);
        var counts = new MatchCounts(shelf, filter);
        counts.Count(scratch.Scores.AsSpan(0, shelf.Sections.Length), least);
        foreach (var document in ranked.Where(document => IsBelow(document.Slot, scratch, least))) counts.Count(document.Slot);
        var explainer = request.Explain ? new Explainer(shelf, query) : null;
        return new SearchResults
        {
            Hits = new ResultPage(shelf, scratch.Marks, query, explainer, pinned).Make(request, ranked, () => Further(ranked, filter, scratch, least)),
            Total = counts.Total,
            Kinds = counts.Kinds,
            Categories = counts.Categories,
            Correction = query.Correction,
            IsCertain = isCertain || pinned.Count > 0,
            Words = explainer?.Words() ?? [],
        };
    }

    // Pinned and taught documents may be found without a word in common; they are counted all the same.
    private bool IsBelow(int slot, Scratch scratch, float least)
    {
        var document = shelf.Documents[slot]!;
        return SectionScores.Highest(scratch.Scores.AsSpan(document.FirstSection, document.SectionCount)) < least;
    }

    private HashSet<int> Pin(SearchRequest request, List<RankedDocument> ranked, DocumentFilter filter)
    {
        if (knowledge.Rules.IsEmpty) return [];
        var pinned = knowledge.Rules.First(shelf, request.Text).Where(filter.Allows).Distinct().ToList();
        for (var i = pinned.Count - 1; i >= 0; i--)
        {
            var at = ranked.FindIndex(document => document.Slot == pinned[i]);
            var document = at >= 0 ? ranked[at] : new RankedDocument(pinned[i], 0, 0, new[] { new RankedSection(shelf.Documents[pinned[i]]!.FirstSection, 0, 0, 0) });
            if (at >= 0) ranked.RemoveAt(at);
            ranked.Insert(0, document);
        }
        return [.. pinned];
    }

    private bool IsCertain(Query query, List<RankedDocument> ranked)
    {
        if (ranked.Count == 0 || ranked.Count > 1 && ranked[0].Score < CertainLead * ranked[1].Score) return false;
        var asked = query.Words.Where(word => !word.IsStop).Sum(word => word.Idf);
        return ranked[0].Title >= CertainTitle * asked;
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
}
