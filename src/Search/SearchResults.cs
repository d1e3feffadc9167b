namespace HelpCenter.Search;

public sealed record SearchResults
{
    public required IReadOnlyList<SearchHit> Hits { get; init; }
    /// <summary>How many documents match in all, filters applied.</summary>
    public required int Total { get; init; }
    /// <summary>Counts with the category filter but without the kind filter, so that every tab can show its own.</summary>
    public required IReadOnlyList<KindCount> Kinds { get; init; }
    /// <summary>Counts with the kind filter but without the category filter, largest first.</summary>
    public required IReadOnlyList<CategoryCount> Categories { get; init; }
    /// <summary>What was searched instead of what was typed; null when nothing was repaired.</summary>
    public QueryCorrection? Correction { get; init; }
    /// <summary>The first hit is certain enough to be shown as the instant answer.</summary>
    public bool IsCertain { get; init; }
    /// <summary>How each word of the query was understood, when that was asked for.</summary>
    public IReadOnlyList<Explanation> Words { get; init; } = [];
}

public sealed record KindCount(DocumentKind Kind, int Count);

public sealed record CategoryCount(string Category, string Title, int Count);

/// <summary><paramref name="Shown"/> is the whole query as it was searched, <paramref name="Typed"/> as it came.</summary>
public sealed record QueryCorrection(string Typed, string Shown);

public sealed record SearchHit
{
    public required SearchDocument Document { get; init; }
    public required double Score { get; init; }
    /// <summary>The matching sections, best first, at least one, at most three.</summary>
    public required IReadOnlyList<SectionHit> Sections { get; init; }
    /// <summary>The title with matched forms marked.</summary>
    public required Snippet Title { get; init; }
    public Explanation? Explanation { get; init; }

    /// <summary>Where the hit opens: the page and the anchor of its best section.</summary>
    public string Link => Sections is [{ Anchor.Length: > 0 } best, ..] ? $"{Document.Url}#{best.Anchor}" : Document.Url;
}

public sealed record SectionHit(string Anchor, string Heading, Snippet Snippet);

/// <summary>A named factor of a score and what it is made of; the sum of the parts explains <paramref name="Value"/>.</summary>
public sealed record Explanation(string Name, double Value, IReadOnlyList<Explanation> Parts);

/// <summary>Something offered while she types.</summary>
public sealed record Completion(DocumentKind Kind, string Title, Snippet Marked, string Link, string CategoryTitle);
