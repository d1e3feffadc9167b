using HelpCenter.Support.People;

namespace HelpCenter.Support.Tickets;

/// <summary>The way to an expert and back.</summary>
public sealed partial class Ticket
{
    private const int ShortestQuestion = 15;

    /// <summary>The question as it is kept.</summary>
    public string Escalate(string question, Employee by, DateTimeOffset now)
    {
        if (Status == TicketStatus.Closed) throw new ActionRefused("Обращение закрыто. Откройте его снова, чтобы спросить эксперта.");
        if (Status == TicketStatus.Escalated) throw new ActionRefused("Вопрос уже у эксперта. Дополнить его можно заметкой.");
        question = MessageText.Clean(question);
        if (question.Length < ShortestQuestion) throw new ActionRefused("Опишите, что именно нужно узнать и что уже пробовали.");
        question = Checked(question);
        if (AssigneeId is null) AssignTo(by, by, now);
        (Status, DueAt) = (TicketStatus.Escalated, null);
        Tell(by, $"Передано эксперту: {Cut(OneLine(question), 300)}", now);
        Touch(now);
        return question;
    }

    /// <summary>The expert's words come as a note: the agent writes to the customer herself.</summary>
    public void TakeFromExpert(Employee expert, string answer, DateTimeOffset? due, DateTimeOffset now)
    {
        AddNote(expert, answer, now, null);
        Tell(expert, "Эксперт ответил", now);
        if (Status == TicketStatus.Closed) return;
        (Status, DueAt) = (TicketStatus.Waiting, due);
        Touch(now);
    }
}
