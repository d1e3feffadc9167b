using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;
using HelpCenter.Search.Snippets;

namespace HelpCenter.Search;

/// <summary>
/// The hits of one page. What was read closely comes first; whoever pages further gets the rest in the order of the first phase,
/// so that pages neither overlap nor miss anything.
/// </summary>
internal sealed class ResultPage(Shelf shelf, WordMarks marks, Query query, Explainer? explainer, HashSet<int> pinned)
{
    private const int MostSections = 3;
    private const int MostHits = 1000;

    private readonly SnippetBuilder _snippets = new(new MatchedWords(shelf, marks, query));

    public List<SearchHit> Make(SearchRequest request, List<RankedDocument> ranked, Func<List<(int Slot, float Score)>> further)
    {
        var skip = Math.Max(0, request.Skip);
        var take = Math.Clamp(request.Take, 0, MostHits);
        var page = ranked.Skip(skip).Take(take).Select(Hit).ToList();
        if (page.Count == take) return page;
        page.AddRange(further().Skip(Math.Max(0, skip - ranked.Count)).Take(take - page.Count).Select(document => Hit(Unread(document.Slot, document.Score))));
        return page;
    }

    private RankedDocument Unread(int slot, float score) =>
        new(slot, score, 0, new[] { new RankedSection(shelf.Documents[slot]!.FirstSection, score, 0, 0) });

    private SearchHit Hit(RankedDocument ranked)
    {
        var document = shelf.Documents[ranked.Slot]!;
        var sections = ranked.Sections.Select(section => document.Words.Passages[section.Section - document.FirstSection])
            .DistinctBy(passage => passage.Section).Take(MostSections).Select(passage => Section(document.Document, passage));
        return new SearchHit
        {
            Document = document.Document,
            Score = ranked.Score,
            Sections = [.. sections],
            Title = _snippets.Whole(document.Document.Title),
            Explanation = explainer?.Document(ranked, pinned.Contains(ranked.Slot)),
        };
    }

    private SectionHit Section(SearchDocument document, in Passage passage)
    {
        if (passage.Section == Passage.SummarySection) return new SectionHit("", "", _snippets.Densest(document.Summary));
        var section = document.Sections[passage.Section];
        var text = section.Text;
        var start = Math.Min(passage.TextStart, text.Length);
        return new SectionHit(section.Anchor, section.Heading, _snippets.Densest(text.Substring(start, Math.Min(passage.TextLength, text.Length - start))));
    }
}
