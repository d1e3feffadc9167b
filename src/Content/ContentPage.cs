using HelpCenter.Content.Markup;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content;

public enum PageStatus : byte { Published, Draft, Archived }

/// <summary>What every page of the folder has: its file, its address, its front matter and its compiled Markdown.</summary>
public abstract record ContentPage
{
    /// <summary>Path below the content folder with forward slashes.</summary>
    public required string File { get; init; }
    /// <summary>Path on the site without a trailing slash; empty for kinds that have no page of their own.</summary>
    public required string Url { get; init; }
    public required string Title { get; init; }
    public string Summary { get; init; } = "";
    public Audience Audience { get; init; }
    public PageStatus Status { get; init; }
    public string Owner { get; init; } = "";
    public DateOnly? Reviewed { get; init; }
    /// <summary>When the text is to be looked at again; null when nobody said.</summary>
    public DateOnly? ReviewDue { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];
    /// <summary>Former addresses without the leading slash; they answer 301.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
    /// <summary>Queries that must find this page.</summary>
    public IReadOnlyList<string> FoundBy { get; init; } = [];
    /// <summary>Place among its siblings; those without one follow by title.</summary>
    public int? Order { get; init; }
    /// <summary>Hash of the file's bytes: the version of this text.</summary>
    public required ContentHash Hash { get; init; }
    public required CompiledMarkup Markup { get; init; }

    public abstract DocumentKind Kind { get; }

    public bool IsVisibleTo(Audience audience) =>
        Status == PageStatus.Published && (audience == Audience.Agents || Audience == Audience.Public);
}
