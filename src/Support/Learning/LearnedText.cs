using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Learning;

public enum Lesson : byte
{
    /// <summary>Inserted into a reply and sent.</summary>
    Sent,
    /// <summary>«Это помогло» in the contact form.</summary>
    Helped,
    /// <summary>«Да, помогла» under a page that was found by a search.</summary>
    Voted,
    /// <summary>Inserted and taken out again: a lesson against.</summary>
    Removed,
}

/// <summary>Common words of a message that a document answered. No name, phone, address or number ever gets here: see <see cref="CommonWords"/>.</summary>
public sealed class LearnedText
{
    public int Id { get; init; }
    public required string Document { get; init; }
    public required string Text { get; init; }
    /// <summary>Who taught, without saying who: nobody teaches alone.</summary>
    public required string Person { get; init; }
    public Lesson Lesson { get; init; }
    /// <summary>Gone together with the ticket.</summary>
    public int? TicketId { get; init; }
    public Ticket? Ticket { get; init; }
    /// <summary>Gone together with the reply.</summary>
    public int? MessageId { get; init; }
    public Message? Message { get; init; }
    /// <summary>Word of the form or the vote it came by, to take it back.</summary>
    public string Key { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
