namespace HelpCenter.Web.Theming.Views;

public sealed record AlgorithmListPage : PageView
{
    public override string Template => "algorithm-list";
    /// <summary>The summary of an item is its first question.</summary>
    public required BudgetList<ItemView> Algorithms { get; init; }
}

/// <summary>A decision tree: the whole of it as a document, and the step somebody stands on.</summary>
public sealed record AlgorithmPage : PageView
{
    public override string Template => "algorithm";
    public required string Title { get; init; }
    /// <summary>Address without query: the document.</summary>
    public required string Url { get; init; }
    /// <summary>Plain text; may be empty.</summary>
    public string Summary { get; init; } = "";
    /// <summary>Text above the first step, trusted HTML; may be empty.</summary>
    public string IntroHtml { get; init; } = "";
    /// <summary>Every step in the author's order.</summary>
    public required BudgetList<StepView> Steps { get; init; }
    /// <summary>The step of <c>?path=</c>; without it the first step.</summary>
    public required WalkView Walk { get; init; }
    /// <summary>The address has a path: the step is shown and the document is left out.</summary>
    public bool IsWalking { get; init; }
    public int StepsMin { get; init; }
    public int StepsMax { get; init; }
    public DateTimeOffset? Updated { get; init; }
    public DateOnly? Reviewed { get; init; }
    public Freshness Freshness { get; init; }
    public BudgetList<ItemView> Related { get; init; } = [];
    public string Permalink { get; init; } = "";
    public VoteView? Vote { get; init; }
}

public enum StepOutcome : byte { None, Solved, Escalate, Unsolved }

/// <param name="Anchor">Id of the step's section, also its name in a path.</param>
/// <param name="BodyHtml">Trusted HTML under the heading; may be empty.</param>
public sealed record StepView(string Anchor, string Title, string BodyHtml)
{
    public BudgetList<ChoiceView> Choices { get; init; } = [];
    public StepOutcome Outcome { get; init; }
}

/// <param name="Url">In the document: <c>#spam</c>, or the address of the sub-algorithm.</param>
/// <param name="Path">In a walk: the whole path after this choice (<c>start.spam</c>), the value of <c>?path=</c>; empty when the choice leads out of the walk.</param>
public sealed record ChoiceView(string Text, string Url, string Path = "")
{
    /// <summary>Leads into another algorithm.</summary>
    public bool IsElsewhere { get; init; }
}

/// <summary>Where somebody stands: what was answered, and what is asked or advised now.</summary>
public sealed record WalkView
{
    /// <summary>1 for the first step.</summary>
    public required int Number { get; init; }
    public required StepView Step { get; init; }
    /// <summary>The value of <c>?path=</c> that stands for this place.</summary>
    public string Path { get; init; } = "";
    public BudgetList<WalkedView> Walked { get; init; } = [];
    /// <summary>Title of the inner algorithm that one is in; empty in the outer one.</summary>
    public string Inside { get; init; } = "";
    /// <summary>Back to where the inner algorithm was entered, when it has ended; otherwise empty.</summary>
    public string ReturnUrl { get; init; } = "";
    /// <summary>Empty on the first step.</summary>
    public string BackUrl { get; init; } = "";
    /// <summary>The first step.</summary>
    public string RestartUrl { get; init; } = "";
    /// <summary>The path led to a step that is gone: the nearest one is shown, with a word about it.</summary>
    public bool IsRepaired { get; init; }
    /// <summary>The contact page with the answers carried over.</summary>
    public string HandOverUrl { get; init; } = "";
    /// <summary>For readers without scripts, in <c>noscript</c> alone: goes on with the form as <c>word</c>; empty where nothing is counted.</summary>
    public string Word { get; init; } = "";
    /// <summary>Picture of one point that counts this step, in <c>noscript</c> alone; empty where nothing is counted.</summary>
    public string CountUrl { get; init; } = "";
}

/// <param name="ChangeUrl">The walk as it stood before this answer.</param>
public sealed record WalkedView(string Question, string Answer, string ChangeUrl);
