using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Ranking;

/// <summary>Counts what was found: in all, by kind, by category.</summary>
internal sealed class MatchCounts
{
    private readonly int[] _kinds = new int[Enum.GetValues<DocumentKind>().Length];
    private readonly Dictionary<string, (string Title, int Count)> _categories = [];

    public int Total { get; private set; }

    public IReadOnlyList<KindCount> Kinds =>
        [.. Enum.GetValues<DocumentKind>().Where(kind => _kinds[(int)kind] > 0).Select(kind => new KindCount(kind, _kinds[(int)kind]))];

    public IReadOnlyList<CategoryCount> Categories =>
    [
        .. _categories.Select(category => new CategoryCount(category.Key, category.Value.Title, category.Value.Count))
            .OrderByDescending(category => category.Count).ThenBy(category => category.Category, StringComparer.Ordinal),
    ];

    /// <summary>Everything that has at least <paramref name="least"/>, with the best score of each.</summary>
    public static IEnumerable<(int Slot, float Score)> Matching(Shelf shelf, float[] scores, float least)
    {
        var count = shelf.Sections.Length;
        for (var section = SectionScores.Next(scores.AsSpan(0, count), 0, least); section < count;)
        {
            var slot = shelf.Sections[section].Document;
            var document = shelf.Documents[slot]!;
            var end = document.FirstSection + document.SectionCount;
            yield return (slot, SectionScores.Highest(scores.AsSpan(section, end - section)));
            section = SectionScores.Next(scores.AsSpan(0, count), end, least);
        }
    }

    public void Add(Shelf shelf, int slot, DocumentFilter filter)
    {
        var document = shelf.Documents[slot]!.Document;
        var (kind, category) = (filter.AllowsKind(slot), filter.AllowsCategory(slot));
        if (category) _kinds[(int)document.Kind]++;
        if (kind && document.Category.Length > 0)
        {
            var known = _categories.GetValueOrDefault(document.Category, (Title: document.CategoryTitle, Count: 0));
            _categories[document.Category] = (known.Title, known.Count + 1);
        }
        if (kind && category) Total++;
    }
}
