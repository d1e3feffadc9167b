using HelpCenter.Search.Indexing;
using HelpCenter.Search.Learning;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Ranking;

/// <summary>A document as the ranking left it: its score and its sections that were read closely, best first.</summary>
internal readonly record struct RankedDocument(int Slot, float Score, float Title, ArraySegment<RankedSection> Sections)
{
    /// <summary>The share of the score that learned messages gave.</summary>
    public float Learned { get; init; }
}

internal readonly record struct RankedSection(int Section, float Roots, float Closer, float Window)
{
    public float Score => Roots + Closer + Weights.Window * Window;
}

/// <summary>keep the best sections → read them closely → order their documents.</summary>
internal sealed class Ranker(Shelf shelf, LearnedIndex? learned)
{
    // Reading more of them closely changes nothing in the first ten.
    private const int CandidatesOfFew = 128;
    private const int CandidatesOfMany = 64;
    private const int Many = 20_000;

    /// <summary>What scores less than this share of the best is no answer to the same question.</summary>
    public const float LeastShare = 0.1f;

    public List<RankedDocument> Rank(Query query, DocumentFilter filter, Scratch scratch, out float least)
    {
        var top = TopSections.Of(shelf, scratch.Scores, filter, shelf.Sections.Length < Many ? CandidatesOfFew : CandidatesOfMany);
        least = Math.Max(float.Epsilon, LeastShare * top.Highest);
        var rescoring = new Rescoring(shelf, query, scratch.Marks);
        var ranked = Join(rescoring.Read(top.Ascending(least), scratch.Scores), rescoring);
        if (learned is not null) AddLearned(ranked, new LearnedScore(shelf, learned, query), filter, rescoring);
        ranked.Sort(static (a, b) => a.Score == b.Score ? a.Slot.CompareTo(b.Slot) : b.Score.CompareTo(a.Score));
        return ranked;
    }

    // Sections of a document follow one another; it is worth as much as the best of them.
    private List<RankedDocument> Join(RankedSection[] read, Rescoring rescoring)
    {
        var texts = shelf.Texts;
        var ranked = new List<RankedDocument>(read.Length);
        for (int first = 0, end; first < read.Length; first = end)
        {
            ref readonly var text = ref texts[read[first].Section];
            for (end = first + 1; end < read.Length && texts[read[end].Section].Document == text.Document;) end++;
            var sections = new ArraySegment<RankedSection>(read, first, end - first);
            if (sections.Count > 1) sections.AsSpan().Sort(static (a, b) => a.Score == b.Score ? a.Section.CompareTo(b.Section) : b.Score.CompareTo(a.Score));
            var title = rescoring.Title(text);
            ranked.Add(new RankedDocument(text.Document, sections[0].Score + Weights.TitleReward * title, title, sections));
        }
        return ranked;
    }

    private void AddLearned(List<RankedDocument> ranked, LearnedScore score, DocumentFilter filter, Rescoring rescoring)
    {
        var known = ranked.Select(document => document.Slot).ToHashSet();
        foreach (var slot in score.Slots)
        {
            if (known.Contains(slot) || !filter.Allows(slot)) continue;
            var title = rescoring.Title(shelf.Texts[shelf.Documents[slot]!.FirstSection]);
            ranked.Add(new RankedDocument(slot, Weights.TitleReward * title, title, new[] { new RankedSection(shelf.Documents[slot]!.FirstSection, 0, 0, 0) }));
        }
        for (var i = 0; i < ranked.Count; i++)
        {
            var taught = score.Of(ranked[i].Slot, ranked[i].Score);
            ranked[i] = ranked[i] with { Score = ranked[i].Score + taught, Learned = taught };
        }
    }
}
