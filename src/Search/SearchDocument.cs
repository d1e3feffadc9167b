namespace HelpCenter.Search;

/// <summary>What kind of thing was found; the order is the order of groups on the page.</summary>
public enum DocumentKind : byte { Article, Question, Algorithm, Script, StandardAnswer, Ticket }

/// <summary>Who may see a text. A public searcher never sees what is for agents: no hit, count, completion or snippet.</summary>
public enum Audience : byte { Public, Agents }

/// <summary>One thing that can be found: an article, a question with its answer, an algorithm, a solved ticket.</summary>
public sealed record SearchDocument
{
    /// <summary>Unique and stable while the text lives: <c>articles/oplata/vozvrat.md</c>, <c>faq/oplata.md#chek</c>.</summary>
    public required string Id { get; init; }
    public required DocumentKind Kind { get; init; }
    public Audience Audience { get; init; } = Audience.Public;
    /// <summary>The path of its page, without an anchor: <c>/oplata/vozvrat</c>.</summary>
    public required string Url { get; init; }
    public required string Title { get; init; }
    /// <summary>The two-sentence short answer; empty when there is none.</summary>
    public string Summary { get; init; } = "";
    /// <summary>Customers' own words and tags.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
    /// <summary>Path of the category, <c>oplata</c> or <c>oplata/karty</c>; empty when there is none.</summary>
    public string Category { get; init; } = "";
    public string CategoryTitle { get; init; } = "";
    public required IReadOnlyList<SearchSection> Sections { get; init; }
}

/// <summary>The text under one heading; <paramref name="anchor"/> is empty for what stands above the first heading.</summary>
public sealed class SearchSection(string anchor, string heading, Func<ReadOnlyMemory<char>> text, Audience audience = Audience.Public)
{
    public SearchSection(string anchor, string heading, string text, Audience audience = Audience.Public)
        : this(anchor, heading, text.AsMemory, audience) { }

    public string Anchor => anchor;

    public string Heading => heading;

    /// <summary>Asked for when the section is analyzed and when a snippet is made; its owner may keep it packed in between.</summary>
    public string Text => text().ToString();

    internal ReadOnlySpan<char> Characters => text().Span;

    public Audience Audience => audience;
}
