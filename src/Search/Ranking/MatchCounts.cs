using HelpCenter.Search.Indexing;

namespace HelpCenter.Search.Ranking;

/// <summary>Counts what was found: in all, by kind, by category.</summary>
internal sealed class MatchCounts(Shelf shelf, DocumentFilter filter)
{
    private readonly int[] _kinds = new int[Enum.GetValues<DocumentKind>().Length];
    private readonly int[] _categories = new int[shelf.Facets.Categories.Count];

    public int Total { get; private set; }

    public IReadOnlyList<KindCount> Kinds =>
        [.. Enum.GetValues<DocumentKind>().Where(kind => _kinds[(int)kind] > 0).Select(kind => new KindCount(kind, _kinds[(int)kind]))];

    public IReadOnlyList<CategoryCount> Categories =>
    [
        .. shelf.Facets.Categories.Select((category, i) => new CategoryCount(category.Path, category.Title, _categories[i]))
            .Where(category => category.Count > 0 && category.Category.Length > 0)
            .OrderByDescending(category => category.Count).ThenBy(category => category.Category, StringComparer.Ordinal),
    ];

    /// <summary>Counts every document that has at least <paramref name="least"/> somewhere.</summary>
    public void Count(ReadOnlySpan<float> scores, float least)
    {
        var last = -1;
        for (var section = SectionScores.Next(scores, 0, least); section < scores.Length; section = SectionScores.Next(scores, section + 1, least))
        {
            var slot = shelf.Sections[section].Document;
            if (slot != last) Count(slot);
            last = slot;
        }
    }

    public void Count(int slot)
    {
        var (kind, category) = (filter.AllowsKind(slot), filter.AllowsCategory(slot));
        if (category) _kinds[(int)shelf.Facets.KindOf(slot)]++;
        if (kind) _categories[shelf.Facets.CategoryOf(slot)]++;
        if (kind && category) Total++;
    }
}
