namespace HelpCenter.Support.Tickets;

public enum TicketStatus : byte
{
    /// <summary>Nobody has answered yet.</summary>
    New,
    /// <summary>The customer wrote again and waits for us.</summary>
    Waiting,
    /// <summary>We answered; the next word is the customer's.</summary>
    Answered,
    /// <summary>An expert was asked.</summary>
    Escalated,
    Closed,
}

/// <summary>How the customer came; the names are the keys of <c>targets</c> in <c>site.yml</c>.</summary>
public enum Channel : byte { Web, Email, Chat, Phone, Social, Api }

public enum MessageKind : byte
{
    Customer,
    /// <summary>Ours, to the customer.</summary>
    Reply,
    /// <summary>Seen by colleagues only.</summary>
    Note,
    /// <summary>What was done: assigned, closed.</summary>
    Event,
}
