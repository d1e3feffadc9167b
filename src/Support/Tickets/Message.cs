using HelpCenter.Support.Attachments;
using HelpCenter.Support.People;

namespace HelpCenter.Support.Tickets;

/// <summary>A turn in the talk, a note beside it, or a line of the story.</summary>
public sealed class Message
{
    public const int Longest = 20_000;
    /// <summary>How long a reply can be taken back; until then the customer does not see it.</summary>
    public static readonly TimeSpan TakeBackTime = TimeSpan.FromSeconds(5);

    public int Id { get; init; }
    public int TicketId { get; init; }
    public MessageKind Kind { get; init; }
    /// <summary>Null for the customer's words and for what the program did.</summary>
    public int? AuthorId { get; init; }
    public Employee? Author { get; init; }
    /// <summary>Markdown of ours; plain text of the customer.</summary>
    public required string Body { get; init; }
    public DateTimeOffset At { get; init; }
    /// <summary>When the customer may see it.</summary>
    public DateTimeOffset ShownAt { get; init; }
    /// <summary>The same post sent twice has the same key.</summary>
    public string? Key { get; init; }
    /// <summary>State of the ticket before a reply, for taking it back.</summary>
    public TicketStatus StatusBefore { get; init; }
    public DateTimeOffset? DueBefore { get; init; }
    public List<Attachment> Attachments { get; init; } = [];

    public bool IsPublic => Kind is MessageKind.Customer or MessageKind.Reply;

    public bool IsShown(DateTimeOffset now) => IsPublic && ShownAt <= now;
}
