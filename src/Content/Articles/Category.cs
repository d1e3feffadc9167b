using HelpCenter.Search;

namespace HelpCenter.Content.Articles;

/// <summary>A folder of articles; categories nest as folders do.</summary>
public sealed record Category
{
    /// <summary><c>oplata</c>, <c>oplata/karty</c>.</summary>
    public required string Path { get; init; }
    public required string Url { get; init; }
    public required string Title { get; init; }
    public string Description { get; init; } = "";
    /// <summary>Path of the category above; empty for a top one.</summary>
    public required string Parent { get; init; }
    public required IReadOnlyList<Category> Children { get; init; }
    /// <summary>Articles that stand in this folder itself, in the editor's order, agents' ones included.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    public IEnumerable<Article> VisibleArticles(Audience audience) => Articles.Where(a => a.IsVisibleTo(audience));

    /// <summary>An empty category is hidden from the public.</summary>
    public bool HasVisible(Audience audience) =>
        Articles.Any(a => a.IsVisibleTo(audience)) || Children.Any(c => c.HasVisible(audience));

    public int CountVisible(Audience audience) =>
        Articles.Count(a => a.IsVisibleTo(audience)) + Children.Sum(c => c.CountVisible(audience));
}
