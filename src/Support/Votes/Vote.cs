namespace HelpCenter.Support.Votes;

/// <summary>What one reader said about one version of a page.</summary>
public sealed class Vote
{
    public const int LongestComment = 2000;

    public int Id { get; init; }
    /// <summary>Address of the page.</summary>
    public required string Page { get; init; }
    /// <summary>Hash of the text that was voted on.</summary>
    public required string Version { get; init; }
    /// <summary>Random, from a cookie; says nothing of the person.</summary>
    public required string Reader { get; init; }
    /// <summary>Keyed hash of the network address: many readers of one address count as one.</summary>
    public required string Address { get; init; }
    public bool Helped { get; private set; }
    /// <summary><c>outdated</c>, <c>unclear</c>, <c>other</c> or empty.</summary>
    public string Reason { get; private set; } = "";
    public string Comment { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>A vote may be changed; «да» takes the reason back.</summary>
    public void Say(bool helped, string reason, string comment, DateTimeOffset at)
    {
        Helped = helped;
        At = at;
        if (helped) (Reason, Comment) = ("", "");
        else if (reason.Length > 0 || comment.Length > 0) (Reason, Comment) = (reason, comment);
    }
}
