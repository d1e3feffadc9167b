namespace HelpCenter.Support;

/// <summary>Random bytes that every copy of the program must share, such as the key of hashed addresses.</summary>
public sealed class Secret
{
    public required string Name { get; init; }
    public required byte[] Value { get; init; }
}
