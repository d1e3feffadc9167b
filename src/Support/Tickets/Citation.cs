namespace HelpCenter.Support.Tickets;

/// <summary>A text of ours that went out with a reply: what the customer was already sent, and what answers rest on.</summary>
public sealed class Citation
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public required Ticket Ticket { get; init; }
    public required Message Message { get; init; }
    /// <summary>Id of the found document: <c>articles/oplata/vozvrat.md</c>.</summary>
    public required string Document { get; init; }
    public required string Title { get; init; }
    public required string Url { get; init; }
    /// <summary>First words of what was inserted; a reply taken back remembers by them what it rests on.</summary>
    public string Mark { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
