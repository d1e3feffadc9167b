namespace HelpCenter.Web.Theming.Views;

/// <summary>403, 404, 410 and 429. The page of 500 needs no theme and is not drawn here.</summary>
public sealed record ErrorPage : PageView
{
    public override string Template => "error";
    public required int Status { get; init; }
    /// <summary>Words of the address, put into the search field.</summary>
    public string Words { get; init; } = "";
    /// <summary>410: where the text lives now.</summary>
    public LinkView? Replacement { get; init; }
    /// <summary>410: title of the article when it is in the archive, not deleted; else empty.</summary>
    public string Archived { get; init; } = "";
    /// <summary>410: the category that the archived article stood in.</summary>
    public LinkView? Category { get; init; }
    /// <summary>429: how long to wait.</summary>
    public int RetrySeconds { get; init; }
    public BudgetList<ItemView> Near { get; init; } = [];
    public BudgetList<LinkView> Popular { get; init; } = [];
}

/// <summary>The form, and other ways to reach people.</summary>
public sealed record ContactPage : PageView
{
    public override string Template => "contact";
    /// <summary>Null on a static copy, which cannot take messages.</summary>
    public ContactFormView? Form { get; init; }
    public BudgetList<ChannelView> Channels { get; init; } = [];
    /// <summary>The question carried over from search or an algorithm; may be empty.</summary>
    public string Question { get; init; } = "";
    /// <summary>Answers that may help: found by <see cref="Question"/>, or what the editor puts forward.</summary>
    public BudgetList<ItemView> Near { get; init; } = [];
}

/// <param name="Icon">«phone», «mail», «script» or any icon of the theme.</param>
/// <param name="Title">«Телефон».</param>
/// <param name="Value">«8 800 555-01-42».</param>
/// <param name="Url">Empty when there is nothing to press.</param>
/// <param name="Note">«Отвечаем за 20 секунд»; may be empty.</param>
public sealed record ChannelView(string Icon, string Title, string Value, string Url, string Note = "");
