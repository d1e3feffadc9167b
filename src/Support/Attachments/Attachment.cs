namespace HelpCenter.Support.Attachments;

/// <summary>A file that came with a message.</summary>
public sealed class Attachment
{
    public const long Largest = 10 << 20;
    public const int MostAtOnce = 5;

    public int Id { get; init; }
    public int MessageId { get; init; }
    /// <summary>As the sender called it; shown, never used as a path.</summary>
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public long Length { get; init; }
    /// <summary>Random name in the store.</summary>
    public required string Stored { get; init; }
}

/// <summary>A file on its way in.</summary>
public sealed record IncomingFile(string Name, long Length, Func<Stream> Open);
