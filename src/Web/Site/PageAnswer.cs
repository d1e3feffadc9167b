using System.Text;

namespace HelpCenter.Web.Site;

/// <summary>What the public site says to a request, before it is compressed and sent.</summary>
public sealed record PageAnswer
{
    public const string Html = "text/html; charset=utf-8";

    public int Status { get; init; } = StatusCodes.Status200OK;
    public string ContentType { get; init; } = Html;
    public byte[] Body { get; init; } = [];
    /// <summary>Where to go instead; for 301 and 303.</summary>
    public string? Location { get; init; }
    public DateTimeOffset? Modified { get; init; }
    /// <summary>The same for everybody until the edition changes: kept prepared when the address has no query.</summary>
    public bool IsShared { get; init; } = true;
    public int RetrySeconds { get; init; }

    public static PageAnswer Text(string text, string contentType, DateTimeOffset? modified = null) =>
        new() { Body = Encoding.UTF8.GetBytes(text), ContentType = $"{contentType}; charset=utf-8", Modified = modified };

    public static PageAnswer MovedTo(string url) =>
        new() { Status = StatusCodes.Status301MovedPermanently, Location = url, IsShared = false };
}
