using HelpCenter.Support.Tickets;

namespace HelpCenter.Web.Workspace.Inbox;

/// <summary>The list of tickets as a screen shows it.</summary>
/// <param name="Current">Number of the ticket that is open beside it.</param>
/// <param name="Lines">Found ones when there is a query.</param>
public sealed record QueueView(InboxPage Page, IReadOnlyList<TicketLine> Lines, string Query = "", int Current = 0)
{
    public bool CanSelect => Current == 0;

    public static TicketQueue Read(string? name) => Enum.TryParse<TicketQueue>(name, ignoreCase: true, out var queue) && Enum.IsDefined(queue) ? queue : TicketQueue.Mine;
}
