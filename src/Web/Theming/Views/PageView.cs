namespace HelpCenter.Web.Theming.Views;

/// <summary>What every template sees. A page adds its own properties; a template names them in lower camel case.</summary>
public abstract record PageView
{
    /// <summary>The file of <c>templates/</c> that draws the page, without <c>.hbs</c>.</summary>
    public abstract string Template { get; }
    /// <summary>Same on every page of a snapshot: make it once.</summary>
    public required SiteView Site { get; init; }
    public required HeadView Head { get; init; }
    /// <summary>From the home page down to the parent; the page itself is its heading. Empty on the home page.</summary>
    public BudgetList<LinkView> Breadcrumbs { get; init; } = [];
}

/// <summary>A link with its visible text.</summary>
/// <param name="IsCurrent">The page being shown, or the filter being applied.</param>
public record LinkView(string Title, string Url, bool IsCurrent = false);

/// <summary>A link and how many things are behind it: tabs, categories, topics.</summary>
public sealed record CountedLinkView(string Title, string Url, int Count, bool IsCurrent = false);

/// <summary>What a link leads to; decides its icon and word.</summary>
public enum ItemKind : byte { Article, Question, Algorithm }

/// <summary>One line of a list of articles, questions and algorithms.</summary>
public sealed record ItemView(ItemKind Kind, string Title, string Url)
{
    /// <summary>Plain text, shown whole; empty when there is none.</summary>
    public string Summary { get; init; } = "";
    public string Category { get; init; } = "";
    /// <summary>For algorithms: «обычно 3–5 шагов»; 0 when unknown.</summary>
    public int StepsMin { get; init; }
    public int StepsMax { get; init; }
}

/// <summary>Whether somebody looked at the text lately: a full, a half or a dashed circle.</summary>
public enum Freshness : byte { Unknown, Fresh, Due }

/// <summary>Pages of a list: links to the neighbours and to the numbered pages.</summary>
public sealed record PagerView
{
    public required BudgetList<LinkView> Pages { get; init; }
    /// <summary>Empty on the first page.</summary>
    public string PreviousUrl { get; init; } = "";
    /// <summary>Empty on the last page.</summary>
    public string NextUrl { get; init; } = "";
}
