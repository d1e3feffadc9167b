using HelpCenter.Search;

namespace HelpCenter.Content.Algorithms;

/// <summary>
/// The way somebody has gone through a decision tree. As text it is a path: <c>start.spam</c>; <c>spam~2</c> is the second answer
/// that leads to «spam», <c>~vhod</c> enters another algorithm, <c>~</c> returns from it. A path that broke off holds as far as it does.
/// </summary>
public sealed class AlgorithmWalk
{
    private const string Return = "~";
    // An algorithm may lead back to an earlier step; a path may not grow for ever.
    private const int LongestWalk = 60;

    private readonly ContentSnapshot _content;
    private readonly Audience _audience;
    private readonly List<WalkStop> _stops = [];

    private AlgorithmWalk(ContentSnapshot content, Algorithm algorithm, Audience audience)
    {
        (_content, _audience) = (content, audience);
        _stops.Add(new WalkStop(algorithm, algorithm.Steps[0], null));
    }

    /// <summary>At least one; the last is where one stands.</summary>
    public IReadOnlyList<WalkStop> Stops => _stops;

    public WalkStop Last => _stops[^1];

    /// <summary>The path led to something that is gone: this is the nearest place.</summary>
    public bool IsRepaired { get; private set; }

    public string Path => PathTo(_stops.Count - 1);

    /// <summary>An inner algorithm has come to its end: one may go on where it was entered.</summary>
    public bool CanReturn => Last is { EnteredFrom: not null, Step.Outcome: not null };

    public static AlgorithmWalk Begin(ContentSnapshot content, Algorithm algorithm, Audience audience) => new(content, algorithm, audience);

    public static AlgorithmWalk Follow(ContentSnapshot content, Algorithm algorithm, string path, Audience audience)
    {
        var walk = Begin(content, algorithm, audience);
        var segments = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0) return walk;
        walk.IsRepaired = segments[0] != walk.Last.Step.Id || !segments.Skip(1).All(walk.Go);
        return walk;
    }

    /// <summary>The path as it stood before the answer at <paramref name="stop"/>.</summary>
    public string PathTo(int stop) => string.Join('.', _stops.Take(stop).Select(s => s.Next).Prepend(_stops[0].Step.Id));

    /// <summary>The path after an answer; null when it leads where this audience may not go.</summary>
    public string? PathAfter(Choice choice) => Target(Last, choice) is null ? null : $"{Path}.{SegmentOf(Last.Step, choice)}";

    /// <summary>The path back to where the inner algorithm was entered.</summary>
    public string PathOut => $"{Path}.{Return}";

    /// <summary>False when there is no such way on.</summary>
    public bool Answer(Choice choice)
    {
        if (_stops.Count >= LongestWalk || Target(Last, choice) is not { } next) return false;
        _stops[^1] = Last with { Taken = choice, Next = SegmentOf(Last.Step, choice) };
        _stops.Add(next);
        return true;
    }

    private bool Go(string segment)
    {
        if (segment != Return) return Last.Step.Choices.FirstOrDefault(c => SegmentOf(Last.Step, c) == segment) is { } choice && Answer(choice);
        if (!CanReturn || _stops.Count >= LongestWalk) return false;
        var entered = Last.EnteredFrom!;
        _stops[^1] = Last with { Next = Return };
        _stops.Add(new WalkStop(entered.Algorithm, entered.Step, entered.EnteredFrom));
        return true;
    }

    /// <summary>Leaves the inner algorithm; false when there is none or it has not ended.</summary>
    public bool GoOut() => Go(Return);

    private WalkStop? Target(WalkStop from, Choice choice)
    {
        if (choice.Step is { } id) return from.Algorithm.Find(id) is { } step ? new WalkStop(from.Algorithm, step, from.EnteredFrom) : null;
        return Inner(choice) is { } inner ? new WalkStop(inner, inner.Steps[0], from) : null;
    }

    private Algorithm? Inner(Choice choice) =>
        choice.Algorithm is { } file && _content.Files.Page(file) is Algorithm inner && inner.IsVisibleTo(_audience) ? inner : null;

    private static string SegmentOf(Step step, Choice choice)
    {
        var alike = step.Choices.TakeWhile(c => !ReferenceEquals(c, choice)).Count(c => c.Step == choice.Step && c.Algorithm == choice.Algorithm);
        var target = choice.Step ?? Return + System.IO.Path.GetFileNameWithoutExtension(choice.Algorithm);
        return alike == 0 ? target : $"{target}~{alike + 1}";
    }
}

/// <summary>A step on the way.</summary>
/// <param name="EnteredFrom">Where this inner algorithm was entered; null in the outer one.</param>
public sealed record WalkStop(Algorithm Algorithm, Step Step, WalkStop? EnteredFrom)
{
    /// <summary>The answer given here; null at the last stop and where one returned.</summary>
    public Choice? Taken { get; init; }
    /// <summary>Piece of the path that leads on from here; empty at the last stop.</summary>
    public string Next { get; init; } = "";
}
