namespace HelpCenter.Support.Tickets;

/// <summary>What an agent has typed and not sent.</summary>
public sealed class TicketDraft
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public int EmployeeId { get; init; }
    public bool IsNote { get; init; }
    public string Text { get; set; } = "";
    /// <summary>JSON of what was inserted into it.</summary>
    public string Cited { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
