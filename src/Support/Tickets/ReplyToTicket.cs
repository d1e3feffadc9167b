using HelpCenter.Content;
using HelpCenter.Content.Markup.Typography;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Learning;
using HelpCenter.Support.Letters;
using HelpCenter.Support.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>An agent answers; the customer hears of it a few seconds later, so that it can be taken back.</summary>
public sealed class ReplyToTicket(TicketStore tickets, LooseFiles files, LiveContent content, TeachSearch search, Post post)
{
    /// <summary>The id of the message; of the first one when the same post comes twice.</summary>
    public async Task<int> ReplyAsync(AgentWords words, CancellationToken stop)
    {
        var message = await files.KeepAsync(words.Files, kept => tickets.ChangeAsync(words.Ticket, words.Agent, (db, ticket, agent, now) =>
        {
            if (ticket.Messages.Find(m => m.Key == words.Key) is { } again) return again;
            var text = Typograph.Fix(words.Text);
            var question = SuggestForTicket.QuestionOf(ticket);
            var message = words.IsNote ? ticket.AddNote(agent!, text, now, words.Key) : ticket.Reply(agent!, text, words.Seen, now, words.Key);
            message.Attachments.AddRange(kept);
            foreach (var cited in words.Cited) db.Citations.Add(new Citation { Ticket = ticket, Message = message, Document = cited.Document, Title = cited.Title, Url = cited.Url, Mark = cited.Mark, At = now });
            if (words.IsNote) return message;
            Lessons.OfReply(db, content.Current, ticket, message, question, words.Cited, now);
            WriteLetter(db, ticket, message, now);
            return message;
        }, stop), stop);
        await using var db = await tickets.OpenAsync(stop);
        await db.Drafts.Where(d => d.TicketId == Ticket.IdOf(words.Ticket) && d.EmployeeId == words.Agent && d.IsNote == words.IsNote).ExecuteDeleteAsync(stop);
        search.Soon();
        return message.Id;
    }

    private void WriteLetter(SupportDb db, Ticket ticket, Message message, DateTimeOffset now)
    {
        if (ticket.Customer.Email.Length == 0 || !post.IsOn) return;
        var (link, token) = TicketLink.For(ticket, now);
        db.Add(link);
        db.Letters.Add(LetterTexts.Answered(ticket, message, token, content.Current.Site.Title));
    }
}

/// <param name="Seen">The last public message on the agent's screen.</param>
/// <param name="Key">The same for a post that is sent twice.</param>
public sealed record AgentWords(int Ticket, int Agent, string Text, bool IsNote, int Seen, string Key)
{
    public IReadOnlyList<IncomingFile> Files { get; init; } = [];
    public IReadOnlyList<CitedDocument> Cited { get; init; } = [];
}

/// <summary>What was inserted and sent.</summary>
public sealed record CitedDocument(string Document, string Title, string Url)
{
    /// <summary>First words of what was inserted: while they stand in the reply, it rests on the document.</summary>
    public string Mark { get; init; } = "";
}
