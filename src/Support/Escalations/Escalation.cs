using HelpCenter.Support.People;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Escalations;

/// <summary>A question of an agent to an expert, the answer, and what became of it.</summary>
public sealed class Escalation
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public required Ticket Ticket { get; init; }
    public required string Question { get; init; }
    public required Employee AskedBy { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public string Answer { get; private set; } = "";
    public Employee? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    public void Resolve(string answer, Employee expert, DateTimeOffset now)
    {
        if (IsAnswered) throw new TicketChanged($"На этот вопрос уже ответили: {AnsweredBy?.Name}.");
        answer = MessageText.Clean(answer);
        if (answer.Length < 10) throw new ActionRefused("Напишите ответ так, чтобы оператор мог передать его клиенту.");
        (Answer, AnsweredBy, AnsweredAt) = (answer, expert, now);
        Version++;
    }
}
