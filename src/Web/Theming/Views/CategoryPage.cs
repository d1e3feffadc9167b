namespace HelpCenter.Web.Theming.Views;

public sealed record CategoryPage : PageView
{
    public override string Template => "category";
    public required string Title { get; init; }
    /// <summary>One sentence; may be empty.</summary>
    public string Description { get; init; } = "";
    /// <summary>Own articles first (without a title), then a section for every sub-category or letter.</summary>
    public required BudgetList<CategorySectionView> Sections { get; init; }
    /// <summary>Articles on the page in all.</summary>
    public int Count { get; init; }
    /// <summary>Jumps to the sections of a long page; empty on a short one.</summary>
    public BudgetList<LinkView> Jumps { get; init; } = [];
    /// <summary>The categories of the same level, this one marked.</summary>
    public BudgetList<LinkView> Siblings { get; init; } = [];
}

/// <param name="Title">Empty for the category's own articles.</param>
/// <param name="Url">Page of the sub-category; empty when the section has no page.</param>
/// <param name="Anchor">Id of the section; empty when nothing jumps here.</param>
public sealed record CategorySectionView(string Title, string Url, string Anchor, BudgetList<ItemView> Items);

/// <summary>All articles from А to Я.</summary>
public sealed record AllArticlesPage : PageView
{
    public override string Template => "all";
    /// <summary>Every letter that begins a title: places of this page or, in a large help center, pages of their own.</summary>
    public BudgetList<LinkView> Jumps { get; init; } = [];
    public required BudgetList<LetterView> Letters { get; init; }
    public int Count { get; init; }
}

/// <param name="Letter">«А»; also the id of the section.</param>
public sealed record LetterView(string Letter, BudgetList<ItemView> Items);

/// <summary>«Что изменилось», newest first.</summary>
public sealed record UpdatesPage : PageView
{
    public override string Template => "updates";
    public required BudgetList<UpdateDayView> Days { get; init; }
    public PagerView? Pager { get; init; }
}

public sealed record UpdateDayView(DateOnly Date, BudgetList<UpdateView> Items);

/// <param name="IsNew">Written that day; otherwise changed.</param>
public sealed record UpdateView(ItemView Item, bool IsNew);
