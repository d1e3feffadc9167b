namespace HelpCenter.Web.Theming.Views;

public sealed record SearchPage : PageView
{
    public override string Template => "search";
    /// <summary>What was searched; after a correction the corrected text. Empty: the page invites to ask.</summary>
    public required string Query { get; init; }
    /// <summary>What the field shows; <see cref="Query"/> when not set.</summary>
    public string Typed { get; init; } = "";
    public int Total { get; init; }
    /// <summary>Всё, Статьи, Вопросы, Алгоритмы.</summary>
    public BudgetList<CountedLinkView> Kinds { get; init; } = [];
    /// <summary>«Все разделы» first, then the categories that have hits.</summary>
    public BudgetList<CountedLinkView> Categories { get; init; } = [];
    /// <summary>By kind under «Всё»; one group under any other tab.</summary>
    public BudgetList<HitGroupView> Groups { get; init; } = [];
    public SearchCorrectionView? Correction { get; init; }
    public InstantAnswerView? Instant { get; init; }
    public PagerView? Pager { get; init; }
    /// <summary>Neighbouring queries, «Рядом по смыслу».</summary>
    public BudgetList<LinkView> NearQueries { get; init; } = [];
    /// <summary>When nothing was found: articles that come near.</summary>
    public BudgetList<ItemView> Near { get; init; } = [];
    /// <summary>When nothing was found or asked: popular queries.</summary>
    public BudgetList<LinkView> Popular { get; init; } = [];
    /// <summary>The contact page with the query carried over.</summary>
    public string ContactUrl { get; init; } = "/contact";
    /// <summary>The query was longer than we search; the rest was cut.</summary>
    public bool IsCut { get; init; }
    /// <summary>Search is being built or has failed; never the same as «nothing found».</summary>
    public bool IsUnavailable { get; init; }
}

/// <param name="Title">«Статьи»; empty leaves the heading to screen readers.</param>
/// <param name="Count">Hits of this kind in all.</param>
/// <param name="MoreCount">Hits not listed here; 0 hides the line.</param>
public sealed record HitGroupView(ItemKind Kind, string Title, int Count, BudgetList<HitView> Hits, string MoreUrl = "", int MoreCount = 0);

/// <param name="TitleHtml">Escaped text with <c>&lt;mark&gt;</c>.</param>
/// <param name="SnippetHtml">Escaped text with <c>&lt;mark&gt;</c>; may be empty.</param>
public sealed record HitView(ItemKind Kind, string TitleHtml, string Url, string SnippetHtml)
{
    public string Category { get; init; } = "";
    public DateTimeOffset? Updated { get; init; }
    public DateOnly? Reviewed { get; init; }
    public Freshness Freshness { get; init; }
    /// <summary>Other matching sections of the same article.</summary>
    public BudgetList<HitSectionView> Sections { get; init; } = [];
    public int StepsMin { get; init; }
    public int StepsMax { get; init; }
}

public sealed record HitSectionView(string TitleHtml, string Url);

/// <param name="ExactUrl">The same search without repair.</param>
/// <param name="IsLayout">The keyboard layout was wrong; otherwise a misprint.</param>
public sealed record SearchCorrectionView(string Typed, string Shown, string ExactUrl, bool IsLayout = false);

/// <param name="TextHtml">The short answer, escaped, with <c>&lt;mark&gt;</c>.</param>
public sealed record InstantAnswerView(string Title, string Url, string TextHtml, string SourceTitle, string SourceUrl)
{
    public DateOnly? Reviewed { get; init; }
    /// <summary>A sentence: «Первый, потому что оба слова стоят в заголовке раздела». May be empty.</summary>
    public string Why { get; init; } = "";
}
