namespace HelpCenter.Search;

/// <summary>A query as somebody typed it; any string is valid.</summary>
public sealed record SearchRequest(string Text)
{
    public Audience Audience { get; init; } = Audience.Public;
    public DocumentKind? Kind { get; init; }
    /// <summary>Only this category and what lies below it.</summary>
    public string? Category { get; init; }
    /// <summary>How many hits to pass over; beyond the last one the page is empty.</summary>
    public int Skip { get; init; }
    public int Take { get; init; } = 10;
    /// <summary>Search exactly what was typed: no repair of layout or typos.</summary>
    public bool Exact { get; init; }
    public bool Explain { get; init; }
}
