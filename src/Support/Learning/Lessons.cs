using HelpCenter.Content;
using HelpCenter.Support.Suggestions;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Learning;

/// <summary>What a sent reply teaches: the customer's words belong to what was inserted and stayed, and not to what was taken out again.</summary>
internal static class Lessons
{
    /// <param name="question">The customer's words that were answered, as they came.</param>
    public static void OfReply(SupportDb db, ContentSnapshot content, Ticket ticket, Message reply, string question, IReadOnlyList<CitedDocument> cited, DateTimeOffset now)
    {
        var used = Uses(db, ticket.Id, reply.AuthorId!.Value);
        var sent = cited.Select(c => c.Document).Distinct().ToList();
        var removed = used.Removed.Except(sent).ToList();
        foreach (var document in sent) Note(db, UseKind.Sent, ticket, reply, document, now);
        foreach (var document in used.Inserted.Except(sent).Except(removed).ToList())
        {
            removed.Add(document);
            Note(db, UseKind.Removed, ticket, reply, document, now);
        }
        foreach (var document in used.Opened.Except(sent).Except(used.Inserted)) Note(db, UseKind.Left, ticket, reply, document, now);
        var words = CommonWords.Of(question, ticket.Customer.Name);
        if (words.Length == 0) return;
        foreach (var document in sent) Teach(db, content, ticket, reply, document, words, Lesson.Sent, now);
        foreach (var document in removed) Teach(db, content, ticket, reply, document, words, Lesson.Removed, now);
    }

    private static void Teach(SupportDb db, ContentSnapshot content, Ticket ticket, Message reply, string document, string words, Lesson lesson, DateTimeOffset now)
    {
        if (content.Files.Page(document.Split('#')[0]) is null) return;
        db.LearnedTexts.Add(new LearnedText { Document = document, Text = words, Person = $"customer:{ticket.CustomerId}", Lesson = lesson, Ticket = ticket, Message = reply, At = now });
    }

    private static void Note(SupportDb db, UseKind kind, Ticket ticket, Message reply, string document, DateTimeOffset now) =>
        db.SuggestionUses.Add(new SuggestionUse { Kind = kind, TicketId = ticket.Id, EmployeeId = reply.AuthorId!.Value, Document = document, At = now });

    // What this agent did in this ticket since her last reply.
    private static (HashSet<string> Inserted, HashSet<string> Removed, HashSet<string> Opened) Uses(SupportDb db, int ticket, int agent)
    {
        var uses = db.SuggestionUses.Where(u => u.TicketId == ticket && u.EmployeeId == agent).OrderBy(u => u.Id).ToList();
        var fresh = uses.Skip(uses.FindLastIndex(u => u.Kind is UseKind.Sent or UseKind.Left) + 1).Where(u => u.Document.Length > 0).ToList();
        HashSet<string> Of(UseKind kind) => [.. fresh.Where(u => u.Kind == kind).Select(u => u.Document)];
        return (Of(UseKind.Inserted), Of(UseKind.Removed), Of(UseKind.Opened));
    }
}
