using HelpCenter.Content.Markup;
using HelpCenter.Search;

namespace HelpCenter.Content.Algorithms;

/// <summary>A decision tree. Its address is <c>/algorithms/{file name}</c>; the first step is where it starts.</summary>
public sealed record Algorithm : ContentPage
{
    public required IReadOnlyList<Step> Steps { get; init; }
    /// <summary>Fewest and most steps from the start to an outcome, sub-algorithms counted as one.</summary>
    public required StepRange Length { get; init; }
    public override DocumentKind Kind => DocumentKind.Algorithm;

    public Step? Find(string id) => Steps.FirstOrDefault(s => s.Id == id);
}

public readonly record struct StepRange(int Fewest, int Most);

/// <summary>A heading: a question with choices, or an end with an outcome.</summary>
public sealed record Step
{
    /// <summary>The heading's anchor.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required int Line { get; init; }
    /// <summary>Range of the algorithm's HTML between the heading and the choices.</summary>
    public required HtmlRange Body { get; init; }
    public required IReadOnlyList<Choice> Choices { get; init; }
    public Outcome? Outcome { get; init; }
    /// <summary>Hints that only agents see.</summary>
    public required IReadOnlyList<MarkupBlock> AgentHints { get; init; }
    /// <summary>Texts for the reply being written.</summary>
    public required IReadOnlyList<MarkupBlock> Replies { get; init; }
}

/// <summary>An answer: leads to a step of the same file (<see cref="Step"/>) or into another algorithm (<see cref="Algorithm"/>, its file).</summary>
public sealed record Choice(string Text, string? Step, string? Algorithm, int Line);

public enum Outcome : byte { Solved, HandOver, NotSolved }
