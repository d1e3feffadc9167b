using HelpCenter.Search;
using HelpCenter.Support.Learning;

namespace HelpCenter.Support.Suggestions;

/// <summary>Something offered to the agent, with its reason and what can be put into the reply.</summary>
public sealed record Suggestion
{
    public required string Document { get; init; }
    public required DocumentKind Kind { get; init; }
    public required string Title { get; init; }
    /// <summary>Where an agent reads it.</summary>
    public required string Url { get; init; }
    /// <summary>Two sentences; empty when there are none.</summary>
    public string Short { get; init; } = "";
    /// <summary>Markdown of the numbered steps; empty when there are none.</summary>
    public string Steps { get; init; } = "";
    /// <summary>Markdown of the section that matched, or the whole standard answer.</summary>
    public string Section { get; init; } = "";
    /// <summary>Markdown of a link that customers can open; empty for what they cannot.</summary>
    public string Link { get; init; } = "";
    /// <summary>Seen by agents only and not written for customers: asked about before it goes into a public reply.</summary>
    public bool IsForAgents { get; init; }
    /// <summary>The customer's or the agent's words that met.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
    /// <summary>Like messages that this text has answered before; null when there are none.</summary>
    public LearnedNote? Learned { get; init; }
    public DateOnly? Reviewed { get; init; }
    public bool IsDue { get; init; }
    /// <summary>When this customer was already sent it.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public bool HasText => Short.Length > 0 || Steps.Length > 0 || Section.Length > 0;
}
