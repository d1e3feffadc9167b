using HelpCenter.Search.Indexing;
using HelpCenter.Search.Learning;
using HelpCenter.Search.Queries;

namespace HelpCenter.Search.Ranking;

/// <summary>A document as the ranking left it: its score and its sections that were read closely, best first.</summary>
internal sealed record RankedDocument(int Slot, float Score, float Title, IReadOnlyList<RankedSection> Sections)
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
        var top = Keep(scratch.Scores.AsSpan(0, shelf.Sections.Length), filter);
        least = Math.Max(float.Epsilon, LeastShare * top.Highest);
        var rescoring = new Rescoring(shelf, query, scratch.Marks);
        var byDocument = new Dictionary<int, List<RankedSection>>(top.Count);
        for (var i = 0; i < top.Count; i++)
        {
            var section = top.Section(i);
            if (scratch.Scores[section] < least) continue;
            var slot = shelf.Sections[section].Document;
            if (!byDocument.TryGetValue(slot, out var sections)) byDocument[slot] = sections = [];
            var closer = rescoring.Section(section, out var window);
            sections.Add(new RankedSection(section, scratch.Scores[section], closer, window));
        }
        var ranked = new List<RankedDocument>(byDocument.Count);
        foreach (var (slot, sections) in byDocument) ranked.Add(Sum(slot, sections, rescoring));
        if (learned is not null) AddLearned(ranked, new LearnedScore(shelf, learned, query), filter, rescoring);
        ranked.Sort(static (a, b) => a.Score == b.Score ? a.Slot.CompareTo(b.Slot) : b.Score.CompareTo(a.Score));
        return ranked;
    }

    private TopSections Keep(ReadOnlySpan<float> scores, DocumentFilter filter)
    {
        var top = new TopSections(scores.Length < Many ? CandidatesOfFew : CandidatesOfMany);
        var threshold = float.Epsilon;
        for (var section = SectionScores.Next(scores, 0, threshold); section < scores.Length; section = SectionScores.Next(scores, section + 1, threshold))
        {
            if (!filter.Allows(shelf.Sections[section].Document)) continue;
            top.Offer(section, scores[section]);
            threshold = Math.Max(float.Epsilon, top.Threshold);
        }
        return top;
    }

    private void AddLearned(List<RankedDocument> ranked, LearnedScore score, DocumentFilter filter, Rescoring rescoring)
    {
        var known = ranked.Select(document => document.Slot).ToHashSet();
        foreach (var slot in score.Slots)
        {
            if (known.Contains(slot) || !filter.Allows(slot)) continue;
            var title = rescoring.Title(shelf.Documents[slot]!.Words);
            ranked.Add(new RankedDocument(slot, Weights.TitleReward * title, title, [new RankedSection(shelf.Documents[slot]!.FirstSection, 0, 0, 0)]));
        }
        for (var i = 0; i < ranked.Count; i++)
        {
            var taught = score.Of(ranked[i].Slot, ranked[i].Score);
            ranked[i] = ranked[i] with { Score = ranked[i].Score + taught, Learned = taught };
        }
    }

    private RankedDocument Sum(int slot, List<RankedSection> sections, Rescoring rescoring)
    {
        if (sections.Count > 1) sections.Sort(static (a, b) => a.Score == b.Score ? a.Section.CompareTo(b.Section) : b.Score.CompareTo(a.Score));
        var title = rescoring.Title(shelf.Documents[slot]!.Words);
        return new RankedDocument(slot, sections[0].Score + Weights.TitleReward * title, title, sections);
    }
}
