using HelpCenter.Support.People;

namespace HelpCenter.Support.Tickets;

/// <summary>What is done with a ticket besides talking.</summary>
public sealed partial class Ticket
{
    public void AssignTo(Employee? agent, Employee by, DateTimeOffset now)
    {
        if (agent?.Id == AssigneeId) return;
        if (agent?.IsBlocked == true) throw new ActionRefused($"{agent.Name} больше не работает с обращениями.");
        (AssigneeId, Assignee) = (agent?.Id, agent);
        Tell(by, agent is null ? "Снят ответственный" : agent.Id == by.Id ? "Взято в работу" : $"Ответственный: {agent.Name}", now);
        Touch(now);
    }

    public void Close(Employee by, DateTimeOffset now)
    {
        if (Status == TicketStatus.Closed) return;
        if (FirstReplyAt is null && !Messages.Any(m => m.Kind == MessageKind.Note))
            throw new ActionRefused("Клиенту ещё не ответили. Ответьте или оставьте заметку, почему ответ не нужен.");
        Finish(by, "Решено", now);
    }

    /// <summary>The customer herself says that it is settled.</summary>
    public void SettleByCustomer(DateTimeOffset now)
    {
        if (Status != TicketStatus.Closed) Finish(null, "Клиент отметил: вопрос решён", now);
    }

    public void Reopen(Employee by, DateTimeOffset now)
    {
        if (Status != TicketStatus.Closed) throw new ActionRefused("Обращение и так открыто.");
        (Status, ClosedAt) = (LastIsOurs ? TicketStatus.Answered : TicketStatus.Waiting, null);
        Tell(by, "Открыто снова", now);
        Touch(now);
    }

    public void Rate(bool isHelpful, string reason, DateTimeOffset now)
    {
        if (FirstReplyAt is null) throw new ActionRefused("Оценить можно после нашего ответа.");
        (IsHelpful, RatingReason) = (isHelpful, isHelpful ? "" : Cut(OneLine(reason), 500));
        Tell(null, isHelpful ? "Клиент: ответ помог" : RatingReason.Length > 0 ? $"Клиент: ответ не помог. {RatingReason}" : "Клиент: ответ не помог", now);
        Touch(now);
    }

    public void SetTags(string tags, Employee by, DateTimeOffset now)
    {
        var list = OneLine(tags).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => Cut(t, 40)).Distinct().Take(10).ToList();
        var next = string.Join(", ", list);
        if (next == Tags) return;
        Tags = next;
        Tell(by, list.Count == 0 ? "Метки сняты" : $"Метки: {next}", now);
        Touch(now);
    }

    public void Rename(string subject, Employee by, DateTimeOffset now)
    {
        subject = OneLine(subject);
        if (subject.Length == 0) throw new ActionRefused("У обращения должна быть тема.");
        Subject = Cut(subject, LongestSubject);
        Tell(by, $"Тема: {Subject}", now);
        Touch(now);
    }

    private void Finish(Employee? by, string what, DateTimeOffset now)
    {
        (Status, DueAt, ClosedAt) = (TicketStatus.Closed, null, now);
        Tell(by, what, now);
        Touch(now);
    }
}
