namespace HelpCenter.Web.Theming.Views;

/// <summary>All topics, each with its first questions.</summary>
public sealed record FaqListPage : PageView
{
    public override string Template => "faq-list";
    public required BudgetList<FaqTopicView> Topics { get; init; }
    public int Count { get; init; }
}

public sealed record FaqTopicView(string Title, string Url, int Count, BudgetList<LinkView> Questions);

public sealed record FaqPage : PageView
{
    public override string Template => "faq";
    public required string Title { get; init; }
    /// <summary>Text above the first question, trusted HTML; may be empty.</summary>
    public string IntroHtml { get; init; } = "";
    public required BudgetList<FaqItemView> Questions { get; init; }
    public DateTimeOffset? Updated { get; init; }
    /// <summary>All topics, this one marked.</summary>
    public BudgetList<CountedLinkView> Topics { get; init; } = [];
    public string Permalink { get; init; } = "";
}

/// <param name="Anchor">Id of the question: <c>/faq/vozvrat#срок</c> opens it.</param>
/// <param name="AnswerHtml">Trusted HTML.</param>
public sealed record FaqItemView(string Anchor, string Question, string AnswerHtml);
