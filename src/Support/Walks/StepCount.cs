namespace HelpCenter.Support.Walks;

/// <summary>What happens at a step. Everyone who came either answered, or the step was an end, or it is where he stands.</summary>
public enum StepEvent : byte { Entered, Chosen, Left, Solved, HandedOver, NotSolved }

/// <summary>How often something happened at a step of one version of an algorithm. Nothing in it speaks of a person.</summary>
public sealed class StepCount
{
    public int Id { get; init; }
    public required string Algorithm { get; init; }
    /// <summary>Hash of the file: a corrected text counts anew.</summary>
    public required string Version { get; init; }
    public required string Step { get; init; }
    /// <summary>Words of the answer for <see cref="StepEvent.Chosen"/>, otherwise empty.</summary>
    public required string Choice { get; init; }
    public StepEvent Event { get; init; }
    /// <summary>Walked on the public page, not beside a ticket.</summary>
    public bool IsPublic { get; init; }
    public int Count { get; set; }
}
