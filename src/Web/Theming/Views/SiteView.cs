namespace HelpCenter.Web.Theming.Views;

/// <summary>What is around every page: name, menu, notice, contacts, footer.</summary>
public sealed record SiteView
{
    /// <summary>«Полка Справка»: the first word is set bold in the logo, the rest light.</summary>
    public required string Title { get; init; }
    public string TitleLead => Title.IndexOf(' ') is var space and > 0 ? Title[..space] : Title;
    public string TitleRest => Title.IndexOf(' ') is var space and > 0 ? Title[(space + 1)..] : "";
    /// <summary>One sentence for the footer; may be empty.</summary>
    public string Description { get; init; } = "";
    public string Language { get; init; } = "ru";
    /// <summary>«https://help.example.ru» without a slash at the end; empty when not set.</summary>
    public string Origin { get; init; } = "";
    /// <summary>Links of the masthead.</summary>
    public BudgetList<LinkView> Menu { get; init; } = [];
    /// <summary>Columns of the footer between the logo with the contacts and the edge.</summary>
    public BudgetList<LinkGroupView> Footer { get; init; } = [];
    public NoticeView? Notice { get; init; }
    public ContactsView Contacts { get; init; } = new();
    public string HomeUrl { get; init; } = "/";
    /// <summary>Answers <c>GET ?q=</c> with a page.</summary>
    public string SearchUrl { get; init; } = "/search";
    /// <summary>Answers <c>GET ?q=</c> with JSON: <c>{query, correction?: {typed, shown}, groups: [{kind, title, items: [{title, html, url, category}]}], total}</c>; empty on a static copy.</summary>
    public string SuggestUrl { get; init; } = "/api/suggest";
    /// <summary>Atom feed; empty when there is none.</summary>
    public string FeedUrl { get; init; } = "";
    /// <summary>OpenSearch description; empty when there is none.</summary>
    public string OpenSearchUrl { get; init; } = "";
}

public sealed record LinkGroupView(string Title, BudgetList<LinkView> Links);

/// <summary>The strip above everything: «Посылки в Сибирь задерживаются».</summary>
public sealed record NoticeView(string Text)
{
    /// <summary>Empty when the notice leads nowhere.</summary>
    public string Url { get; init; } = "";
    /// <summary>Text of the link; «Подробнее» when empty.</summary>
    public string LinkTitle { get; init; } = "";
}

/// <summary>How to reach people; whatever is empty is not shown.</summary>
public sealed record ContactsView
{
    public string Phone { get; init; } = "";
    /// <summary>«tel:+78005550142».</summary>
    public string PhoneUrl { get; init; } = "";
    public string Email { get; init; } = "";
    /// <summary>«mailto:help@polka.example».</summary>
    public string EmailUrl { get; init; } = "";
    public string Hours { get; init; } = "";
    /// <summary>A whole sentence: «Отвечаем до 18:00, обычно за 40 минут».</summary>
    public string ReplyNote { get; init; } = "";
    /// <summary>The page «Написать нам».</summary>
    public string Url { get; init; } = "/contact";
}

/// <summary>What <c>&lt;head&gt;</c> says about one page.</summary>
public sealed record HeadView
{
    /// <summary>The whole <c>&lt;title&gt;</c>: «Статья — Раздел — Справка».</summary>
    public required string Title { get; init; }
    /// <summary>Up to 160 characters; empty leaves the tag out.</summary>
    public string Description { get; init; } = "";
    /// <summary>Absolute address without query; empty leaves the tag out.</summary>
    public string Canonical { get; init; } = "";
    /// <summary>«noindex, follow» for search and errors.</summary>
    public string Robots { get; init; } = "";
    /// <summary>«website» or «article».</summary>
    public string OpenGraphType { get; init; } = "website";
    /// <summary>Absolute address of a picture; empty takes the picture of the theme.</summary>
    public string OpenGraphImage { get; init; } = "";
    /// <summary>JSON-LD, already safe inside a script element (no «&lt;»); printed raw. Empty leaves the block out.</summary>
    public string JsonLd { get; init; } = "";
    /// <summary>The page as Markdown; empty when there is none.</summary>
    public string MarkdownUrl { get; init; } = "";
}
