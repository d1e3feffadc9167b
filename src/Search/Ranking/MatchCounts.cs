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

    /// <summary>Slots of everything that matches, with the best score of each.</summary>
    public static IEnumerable<(int Slot, float Score)> Matching(Shelf shelf, float[] scores, float least)
    {
        for (var slot = 0; slot < shelf.Documents.Length; slot++)
        {
            if (shelf.Documents[slot] is not { } document) continue;
            var best = 0f;
            for (var i = 0; i < document.SectionCount; i++) best = Math.Max(best, scores[document.FirstSection + i]);
            if (best > 0 && best >= least) yield return (slot, best);
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
