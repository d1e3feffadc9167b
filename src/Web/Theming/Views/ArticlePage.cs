namespace HelpCenter.Web.Theming.Views;

public sealed record ArticlePage : PageView
{
    public override string Template => "article";
    public required string Title { get; init; }
    /// <summary>«Коротко», plain text; empty when the article has none.</summary>
    public string Summary { get; init; } = "";
    /// <summary>The compiled Markdown: the one trusted HTML, printed with three braces.</summary>
    public required string BodyHtml { get; init; }
    /// <summary>Headings of the body; the list is shown from three on.</summary>
    public BudgetList<ContentsView> Contents { get; init; } = [];
    public LinkView? Category { get; init; }
    /// <summary>Last change, in the time zone of the site.</summary>
    public DateTimeOffset? Updated { get; init; }
    public DateOnly? Reviewed { get; init; }
    public Freshness Freshness { get; init; }
    /// <summary>0 hides the line.</summary>
    public int ReadingMinutes { get; init; }
    /// <summary>Absolute address to copy and to print.</summary>
    public string Permalink { get; init; } = "";
    /// <summary>Short id of the version for the footer of a printed page; may be empty.</summary>
    public string Revision { get; init; } = "";
    /// <summary>In the archive: a banner says that the text is out of date.</summary>
    public bool IsArchived { get; init; }
    public VoteView? Vote { get; init; }
    public BudgetList<ItemView> Related { get; init; } = [];
    public LinkView? Previous { get; init; }
    public LinkView? Next { get; init; }
}

/// <param name="Level">2 or 3.</param>
public sealed record ContentsView(string Title, string Anchor, int Level);

/// <summary>
/// «Помогла ли статья?»: <c>POST {action}</c> with <c>helped=yes|no</c>, then once more with <c>reason=outdated|unclear|other</c> and
/// <c>comment</c>. A browser without scripts is sent back with <c>?voted=yes|no#vote</c>; a script sends <c>Accept: application/json</c> and reads only the status.
/// </summary>
public sealed record VoteView(string Action)
{
    /// <summary>What this reader has answered: «yes», «no» or empty.</summary>
    public string Given { get; init; } = "";
    /// <summary>The reason has been taken too: only thanks are left to say.</summary>
    public bool IsComplete { get; init; }
    /// <summary>Hidden fields of the form, such as the version voted on.</summary>
    public BudgetList<FieldView> Fields { get; init; } = [];
}

public sealed record FieldView(string Name, string Value);
