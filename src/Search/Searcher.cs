using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Snippets;

namespace HelpCenter.Search;

/// <summary>One search over one shelf: read the query → gather → rank → count → show.</summary>
internal sealed class Searcher(Shelf shelf, TextAnalyzer analyzer, SynonymTable synonyms)
{
    private const int MostSections = 3;

    public SearchResults Search(SearchRequest request)
    {
        var query = new QueryReader(shelf, analyzer, synonyms).Read(request.Text, request.Exact);
        var filter = new DocumentFilter(shelf, request);
        var scratch = Scratch.For(shelf.Sections.Length);
        try
        {
            Gathering.Gather(shelf, query, scratch.Scores, scratch.Best);
            filter.Apply(shelf, query, scratch.Scores);
            return Show(request, query, filter, scratch);
        }
        finally
        {
            scratch.Clear(shelf.Sections.Length);
        }
    }

    /// <summary>The ranking alone: ids and scores of the first documents, nothing shown or counted.</summary>
    public List<(string Id, float Score)> Rank(SearchRequest request)
    {
        var query = new QueryReader(shelf, analyzer, synonyms).Read(request.Text, request.Exact);
        var filter = new DocumentFilter(shelf, request);
        var scratch = Scratch.For(shelf.Sections.Length);
        Gathering.Gather(shelf, query, scratch.Scores, scratch.Best);
        filter.Apply(shelf, query, scratch.Scores);
        var ranked = new Ranker(shelf).Rank(query, filter, scratch);
        scratch.Clear(shelf.Sections.Length);
        return ranked.Skip(request.Skip).Take(request.Take).Select(document => (shelf.Documents[document.Slot]!.Document.Id, document.Score)).ToList();
    }

    private SearchResults Show(SearchRequest request, Query query, DocumentFilter filter, Scratch scratch)
    {
        var ranked = new Ranker(shelf).Rank(query, filter, scratch);
        var counts = new MatchCounts();
        var rest = new List<(int Slot, float Score)>();
        var inRanked = ranked.Select(document => document.Slot).ToHashSet();
        var least = Ranker.LeastShare * scratch.Scores.AsSpan(0, shelf.Sections.Length).MaxOrZero();
        foreach (var (slot, score) in MatchCounts.Matching(shelf, scratch.Scores, least))
        {
            counts.Add(shelf, slot, filter);
            if (!inRanked.Contains(slot) && filter.Allows(slot)) rest.Add((slot, score));
        }
        ranked.RemoveAll(document => document.Sections.Max(section => section.Roots) < least);
        return new SearchResults
        {
            Hits = Page(request, ranked, rest, new SnippetBuilder(new MatchedWords(shelf.Vocabulary, scratch.Marks))),
            Total = counts.Total,
            Kinds = counts.Kinds,
            Categories = counts.Categories,
            Correction = query.Correction,
            IsCertain = false,
        };
    }

    // What was read closely comes first; whoever pages further gets the rest in the order of the first phase.
    private List<SearchHit> Page(SearchRequest request, List<RankedDocument> ranked, List<(int Slot, float Score)> rest, SnippetBuilder snippets)
    {
        var skip = Math.Max(0, request.Skip);
        var take = Math.Clamp(request.Take, 0, 1000);
        var page = ranked.Skip(skip).Take(take).Select(document => Hit(document, snippets)).ToList();
        if (page.Count == take || rest.Count == 0) return page;
        rest.Sort(static (a, b) => a.Score == b.Score ? a.Slot.CompareTo(b.Slot) : b.Score.CompareTo(a.Score));
        var further = rest.Skip(Math.Max(0, skip - ranked.Count)).Take(take - page.Count);
        page.AddRange(further.Select(document => Hit(Unread(document.Slot, document.Score), snippets)));
        return page;
    }

    private RankedDocument Unread(int slot, float score) =>
        new(slot, score, 0, [new RankedSection(shelf.Documents[slot]!.FirstSection, score, 0, 0)]);

    private SearchHit Hit(RankedDocument ranked, SnippetBuilder snippets)
    {
        var document = shelf.Documents[ranked.Slot]!;
        var sections = ranked.Sections.Select(section => document.Words.Passages[section.Section - document.FirstSection])
            .DistinctBy(passage => passage.Section).Take(MostSections).Select(passage => Section(document.Document, passage, snippets));
        return new SearchHit
        {
            Document = document.Document,
            Score = ranked.Score,
            Sections = [.. sections],
            Title = snippets.Whole(document.Document.Title),
        };
    }

    private static SectionHit Section(SearchDocument document, in Passage passage, SnippetBuilder snippets)
    {
        if (passage.Section == Passage.SummarySection) return new SectionHit("", "", snippets.Densest(document.Summary));
        var section = document.Sections[passage.Section];
        return new SectionHit(section.Anchor, section.Heading, snippets.Densest(section.Text.Substring(passage.TextStart, passage.TextLength)));
    }
}
