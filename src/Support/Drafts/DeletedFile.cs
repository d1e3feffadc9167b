namespace HelpCenter.Support.Drafts;

/// <summary>A text that an editor deleted, byte for byte: it can come back where there is no git too.</summary>
public sealed class DeletedFile
{
    public int Id { get; init; }
    /// <summary>Where it lay.</summary>
    public required string Path { get; init; }
    public required string Title { get; init; }
    public required byte[] Bytes { get; init; }
    /// <summary>Name as it was then.</summary>
    public required string Who { get; init; }
    public DateTimeOffset At { get; init; }
}
