using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Letters;

/// <summary>What we write to customers. Plain text: it reads the same everywhere and carries nothing that spies.</summary>
public static class LetterTexts
{
    public const string Site = "{{site}}";

    public static Letter Received(Ticket ticket, string to, string token, string site, DateTimeOffset now) => Letter.Make(to,
        $"[{ticket.Number}] {ticket.Subject}",
        $"{Hello(ticket)}\n\nМы получили ваш вопрос, его номер {ticket.Number}. Ответ придёт на эту почту.\n\nСледить и дописать можно по личной ссылке:\n{Site}/t/{token}\n\n{site}", now);

    public static Letter Answered(Ticket ticket, Message message, string token, string site) => Letter.Make(ticket.Customer.Email,
        $"Re: [{ticket.Number}] {ticket.Subject}",
        $"{message.Body}\n\n—\n{message.Author?.FirstName}, {site}\n\nОтветить, посмотреть переписку или отметить, что вопрос решён:\n{Site}/t/{token}", message.ShownAt, message);

    public static Letter Links(string to, IEnumerable<(Ticket Ticket, string Token)> links, string site, DateTimeOffset now) => Letter.Make(to,
        $"Ваши обращения — {site}",
        "Здравствуйте!\n\nВы просили ссылки на ваши обращения:\n\n" + string.Join("\n\n", links.Select(l => $"{l.Ticket.Number} {l.Ticket.Subject}\n{Site}/t/{l.Token}")) + $"\n\n{site}", now);

    private static string Hello(Ticket ticket) => ticket.Customer.FirstName.Length > 0 ? $"Здравствуйте, {ticket.Customer.FirstName}!" : "Здравствуйте!";
}
