namespace HelpCenter.Web.Theming.Views;

/// <summary>Start from a question; then the table of contents.</summary>
public sealed record HomePage : PageView
{
    public override string Template => "home";
    /// <summary>Popular queries; the url is their search page.</summary>
    public BudgetList<LinkView> Popular { get; init; } = [];
    public BudgetList<HomeCategoryView> Categories { get; init; } = [];
    /// <summary>Articles the editor puts forward.</summary>
    public BudgetList<ItemView> Featured { get; init; } = [];
    /// <summary>A handful of algorithms.</summary>
    public BudgetList<ItemView> Algorithms { get; init; } = [];
    /// <summary>FAQ topics with the number of questions.</summary>
    public BudgetList<CountedLinkView> FaqTopics { get; init; } = [];
    public string FaqUrl { get; init; } = "/faq";
    public string AlgorithmsUrl { get; init; } = "/algorithms";
}

/// <param name="Articles">The first three or four articles.</param>
/// <param name="MoreCount">Articles not listed here; 0 hides the line.</param>
public sealed record HomeCategoryView(string Title, string Url, BudgetList<LinkView> Articles, int MoreCount);
