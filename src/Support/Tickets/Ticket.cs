using HelpCenter.Support.People;

namespace HelpCenter.Support.Tickets;

/// <summary>A talk with a customer and the rules of it. What a rule refuses it explains.</summary>
public sealed partial class Ticket
{
    private const int FirstNumber = 1000;
    public const int LongestSubject = 200;
    private const int LongestTrail = 6000;

    public int Id { get; init; }
    /// <summary>As people call it.</summary>
    public int Number => FirstNumber + Id;
    public string Subject { get; private set; } = "";
    public Channel Channel { get; private init; }
    public TicketStatus Status { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private init; } = null!;
    public int? AssigneeId { get; private set; }
    public Employee? Assignee { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset UpdatedAt { get; private set; }
    /// <summary>When the customer must have our answer; null when the next word is not ours.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset? FirstReplyAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    /// <summary>Words parted by commas.</summary>
    public string Tags { get; private set; } = "";
    /// <summary>What the customer searched, read and tried before; one thing a line.</summary>
    public string Trail { get; private init; } = "";
    /// <summary>Last public words, for lists.</summary>
    public string LastWords { get; private set; } = "";
    public bool LastIsOurs { get; private set; }
    public bool? IsHelpful { get; private set; }
    public string RatingReason { get; private set; } = "";
    /// <summary>Grows with every change; two changes at once never both win.</summary>
    public int Version { get; private set; }
    public List<Message> Messages { get; } = [];

    public bool NeedsAnswer => Status is TicketStatus.New or TicketStatus.Waiting;

    public IEnumerable<string> TagList => Tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static int IdOf(int number) => number - FirstNumber;

    public static Ticket Open(Customer customer, Channel channel, string subject, string text, string trail, DateTimeOffset now, DateTimeOffset? due, string? key)
    {
        text = Checked(text);
        subject = OneLine(subject);
        var ticket = new Ticket
        {
            Customer = customer,
            Channel = channel,
            Subject = Cut(subject.Length > 0 ? subject : OneLine(text), LongestSubject),
            CreatedAt = now,
            Trail = Cut(trail, LongestTrail),
            DueAt = due,
        };
        ticket.Say(new Message { Kind = MessageKind.Customer, Body = text, At = now, ShownAt = now, Key = key });
        return ticket;
    }

    /// <summary>The customer writes again; a closed ticket opens.</summary>
    public Message Hear(string text, DateTimeOffset now, DateTimeOffset? due, string? key)
    {
        var message = new Message { Kind = MessageKind.Customer, Body = Checked(text), At = now, ShownAt = now, Key = key };
        if (Status == TicketStatus.Closed) Tell(null, "Клиент написал снова, обращение открыто", now);
        if (!NeedsAnswer) DueAt = due;
        if (Status is not (TicketStatus.New or TicketStatus.Escalated)) Status = TicketStatus.Waiting;
        ClosedAt = null;
        return Say(message);
    }

    /// <param name="seen">The last public message on the agent's screen.</param>
    public Message Reply(Employee agent, string text, int seen, DateTimeOffset now, string? key)
    {
        text = Checked(text);
        if (Status == TicketStatus.Closed) throw new ActionRefused("Обращение закрыто. Откройте его снова, чтобы ответить.");
        if (Messages.Any(m => m.IsPublic && m.Id > seen && !(m.Kind == MessageKind.Reply && m.AuthorId == agent.Id)))
            throw new TicketChanged("Пока вы писали, в обращении появилось новое сообщение. Ваш текст цел: прочтите новое и отправьте ещё раз.");
        var message = new Message
        {
            Kind = MessageKind.Reply,
            AuthorId = agent.Id,
            Author = agent,
            Body = text,
            At = now,
            ShownAt = now + Message.TakeBackTime,
            Key = key,
            StatusBefore = Status,
            DueBefore = DueAt,
        };
        if (AssigneeId is null) AssignTo(agent, agent, now);
        (Status, DueAt) = (TicketStatus.Answered, null);
        FirstReplyAt ??= now;
        return Say(message);
    }

    /// <summary>Within a few seconds a reply can be taken back: nobody has seen it.</summary>
    public Message TakeBack(int messageId, Employee agent, DateTimeOffset now)
    {
        var message = Messages.Find(m => m.Id == messageId && m.Kind == MessageKind.Reply && m.AuthorId == agent.Id)
            ?? throw new ActionRefused("Этого ответа уже нет.");
        if (now >= message.ShownAt) throw new ActionRefused("Ответ уже ушёл клиенту, вернуть его нельзя.");
        Messages.Remove(message);
        (Status, DueAt) = (message.StatusBefore, message.DueBefore);
        if (!Messages.Any(m => m.Kind == MessageKind.Reply)) FirstReplyAt = null;
        ShowLastWords();
        Touch(now);
        return message;
    }

    public Message AddNote(Employee agent, string text, DateTimeOffset now, string? key)
    {
        var note = new Message { Kind = MessageKind.Note, AuthorId = agent.Id, Author = agent, Body = Checked(text), At = now, ShownAt = DateTimeOffset.MaxValue, Key = key };
        return Say(note);
    }

    private Message Say(Message message)
    {
        Messages.Add(message);
        if (message.IsPublic) ShowLastWords();
        Touch(message.At);
        return message;
    }

    private void Tell(Employee? who, string what, DateTimeOffset now) =>
        Messages.Add(new Message { Kind = MessageKind.Event, AuthorId = who?.Id, Author = who, Body = what, At = now, ShownAt = DateTimeOffset.MaxValue });

    private void ShowLastWords()
    {
        if (Messages.LastOrDefault(m => m.IsPublic) is not { } last) return;
        (LastWords, LastIsOurs) = (Cut(OneLine(last.Body), 200), last.Kind == MessageKind.Reply);
    }

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }

    private static string Checked(string text)
    {
        text = MessageText.Clean(text);
        if (text.Length == 0) throw new ActionRefused("Напишите хотя бы несколько слов.");
        return text.Length <= Message.Longest ? text
            : throw new ActionRefused($"Текст слишком длинный: {text.Length} знаков, а помещается {Message.Longest}. Сократите его или приложите файлом.");
    }

    private static string OneLine(string text) => string.Join(' ', MessageText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";
}
