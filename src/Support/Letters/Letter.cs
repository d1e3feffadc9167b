namespace HelpCenter.Support.Letters;

/// <summary>An e-mail that is to go out. It survives restarts and is tried again until it goes.</summary>
public sealed class Letter
{
    private static readonly TimeSpan[] s_pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(3), TimeSpan.FromHours(12)];

    public int Id { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    /// <summary>Emptied when sent: it holds a private link. <c>{{site}}</c> stands for the address of the site.</summary>
    public required string Body { get; set; }
    /// <summary>A reply that is taken back takes its letter with it.</summary>
    public Tickets.Message? Message { get; init; }
    public DateTimeOffset NextTryAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string LastError { get; private set; } = "";

    public bool IsGivenUp => SentAt is null && Attempts > s_pauses.Length;

    public static Letter Make(string to, string subject, string body, DateTimeOffset at, Tickets.Message? message = null) =>
        new() { To = to, Subject = subject, Body = body, NextTryAt = at, Message = message };

    public void Sent(DateTimeOffset now) => (SentAt, Body, LastError) = (now, "", "");

    public void Failed(string why, DateTimeOffset now)
    {
        LastError = why.Length > 500 ? why[..500] : why;
        NextTryAt = Attempts < s_pauses.Length ? now + s_pauses[Attempts] : DateTimeOffset.MaxValue;
        Attempts++;
    }
}
