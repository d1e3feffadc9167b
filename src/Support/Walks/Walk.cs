using System.Text;
using System.Text.Json;
using HelpCenter.Content.Algorithms;
using HelpCenter.Support.People;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Walks;

/// <summary>An algorithm gone through beside a ticket: what was asked and answered, kept in words, so that it can be read when the algorithm has long changed.</summary>
public sealed class Walk
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public required Ticket Ticket { get; init; }
    /// <summary>File of the outer algorithm.</summary>
    public required string Algorithm { get; init; }
    public required string Title { get; init; }
    /// <summary>Null when the customer walked it herself before she wrote.</summary>
    public Employee? StartedBy { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public Employee? ChangedBy { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    /// <summary>Laid aside; everything stays.</summary>
    public bool IsPaused { get; private set; }
    /// <summary>An expert was asked with this way in the question.</summary>
    public bool IsHandedOver { get; private set; }
    /// <summary>Of two who go on at once the second one is told.</summary>
    public int Version { get; private set; }
    /// <summary>JSON of <see cref="Steps"/>.</summary>
    public string Way { get; private set; } = "[]";

    /// <summary>The last is where one stands.</summary>
    public IReadOnlyList<WalkedStep> Steps => JsonSerializer.Deserialize<List<WalkedStep>>(Way, JsonSerializerOptions.Web)!;

    public bool IsEnded => Steps[^1].Outcome is not null;

    public static Walk Start(Ticket ticket, AlgorithmWalk way, Employee? by, DateTimeOffset now)
    {
        var outer = way.Stops[0].Algorithm;
        var walk = new Walk { Ticket = ticket, Algorithm = outer.File, Title = outer.Title, StartedBy = by, StartedAt = now };
        walk.Take(way, by, now);
        // What the customer walked waits for an agent.
        walk.IsPaused = by is null;
        return walk;
    }

    /// <param name="seen">The version on the agent's screen.</param>
    public void Move(AlgorithmWalk way, int seen, Employee by, DateTimeOffset now)
    {
        if (seen != Version) throw new TicketChanged("По этому алгоритму только что прошёл дальше кто-то другой. Вот где он остановился.");
        Take(way, by, now);
        (IsPaused, IsHandedOver) = (false, false);
    }

    public void Pause(Employee by, DateTimeOffset now)
    {
        if (IsPaused) return;
        IsPaused = true;
        Touch(by, now);
    }

    public void TakeUp(Employee by, DateTimeOffset now)
    {
        IsPaused = false;
        Touch(by, now);
    }

    public void HandOver(Employee by, DateTimeOffset now)
    {
        IsHandedOver = true;
        Touch(by, now);
    }

    /// <summary>«Вопрос? — Ответ», one a line, for a letter to an expert.</summary>
    public string InWords()
    {
        var text = new StringBuilder($"Пройдено по алгоритму «{Title}»:\n");
        var steps = Steps;
        foreach (var step in steps.Where(s => s.Answer.Length > 0)) text.Append($"— {step.Question} {step.Answer}\n");
        return text.Append(steps[^1].Outcome is null ? $"Остановились на шаге: {steps[^1].Question}" : $"Пришли к итогу: {steps[^1].Question}").ToString();
    }

    private void Take(AlgorithmWalk way, Employee? by, DateTimeOffset now)
    {
        Way = JsonSerializer.Serialize(way.Stops.Select(WalkedStep.Of), JsonSerializerOptions.Web);
        Touch(by, now);
    }

    private void Touch(Employee? by, DateTimeOffset now)
    {
        (ChangedBy, ChangedAt) = (by, now);
        Version++;
    }
}

/// <summary>A step that was gone through, in the words it had then.</summary>
/// <param name="Version">Hash of the algorithm's file as it was.</param>
/// <param name="Answer">Empty at the last step and where one returned from an inner algorithm.</param>
/// <param name="Next">Piece of the path that led on.</param>
public sealed record WalkedStep(string Algorithm, string Version, string Step, string Question, string Answer, string Next, Outcome? Outcome)
{
    public static WalkedStep Of(WalkStop stop) =>
        new(stop.Algorithm.File, stop.Algorithm.Hash.ToString(), stop.Step.Id, stop.Step.Title, stop.Taken?.Text ?? "", stop.Next, stop.Step.Outcome);
}
