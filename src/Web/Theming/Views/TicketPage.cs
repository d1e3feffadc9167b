namespace HelpCenter.Web.Theming.Views;

/// <summary>The customer's own page of one ticket, known by its private link.</summary>
public sealed record TicketPage : PageView
{
    public override string Template => "ticket";
    public required string TicketNumber { get; init; }
    public required string Subject { get; init; }
    /// <summary>In words: «Ждём вашего ответа».</summary>
    public required string Status { get; init; }
    public bool IsClosed { get; init; }
    /// <summary>The question has just been sent.</summary>
    public bool IsNew { get; init; }
    /// <summary>Whether this help center sends e-mail.</summary>
    public bool CanMail { get; init; }
    /// <summary>What was done a moment ago, as a sentence; may be empty.</summary>
    public string Done { get; init; } = "";
    /// <summary>Why something was not done; may be empty.</summary>
    public string Problem { get; init; } = "";
    /// <summary>What was typed when it was not sent.</summary>
    public string Text { get; init; } = "";
    public bool CanRate { get; init; }
    /// <summary>«yes», «no» or empty.</summary>
    public string Rated { get; init; } = "";
    /// <summary>Where the forms post to.</summary>
    public required string Action { get; init; }
    /// <summary>The private link itself, to keep.</summary>
    public required string PrivateLink { get; init; }
    public string Token { get; init; } = "";
    public required BudgetList<TicketMessageView> Messages { get; init; }
}

/// <param name="Html">Trusted.</param>
public sealed record TicketMessageView(string Author, bool IsOurs, DateTimeOffset At, string Html, BudgetList<LinkView> Files);

/// <summary>«Мои обращения»: asks for links by e-mail; also what a wrong or old private link leads to.</summary>
public sealed record MyTicketsPage : PageView
{
    public override string Template => "my";
    public bool IsUnknownLink { get; init; }
    public bool IsSent { get; init; }
    /// <summary>Whether this help center sends e-mail at all.</summary>
    public bool CanMail { get; init; }
    public string Email { get; init; } = "";
    public string Problem { get; init; } = "";
}

/// <summary>The contact form as it is filled.</summary>
public sealed record ContactFormView
{
    /// <summary>Goes back with the form.</summary>
    public required string Token { get; init; }
    public string Subject { get; init; } = "";
    public string Text { get; init; } = "";
    public string Email { get; init; } = "";
    public string Name { get; init; } = "";
    /// <summary>Why it was not sent; may be empty.</summary>
    public string Problem { get; init; } = "";
    /// <summary>Whether this help center sends e-mail; if not, the answer is seen by the private link only.</summary>
    public bool CanMail { get; init; }
    /// <summary>Answers were found on the way; they stand above, and the form can be sent all the same.</summary>
    public bool IsRepeat { get; init; }
    /// <summary>Algorithm and path one came with; go back with the form. Empty when there is none.</summary>
    public string Walk { get; init; } = "";
    public string Path { get; init; } = "";
    /// <summary>What was answered there, in words.</summary>
    public BudgetList<TrailLineView> Walked { get; init; } = [];
    /// <summary>Picture of one point that counts the hand-over for readers without scripts, in <c>noscript</c> alone; may be empty.</summary>
    public string CountUrl { get; init; } = "";
    /// <summary>What one agrees to by sending, in the owner's words; empty: in ours.</summary>
    public string Consent { get; init; } = "";
    /// <summary>The whole of it; may be empty.</summary>
    public string ConsentUrl { get; init; } = "";
}

/// <param name="IsKept">Goes with the question.</param>
public sealed record TrailLineView(string Text, bool IsKept);
