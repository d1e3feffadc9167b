using HelpCenter.Support.People;
using HelpCenter.Support.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Learning;

/// <summary>What was learned can be forgotten: of a document, of a ticket, of a customer. It is written down who did it.</summary>
public sealed class ForgetLearned(SqliteStore store, TimeProvider clock)
{
    /// <returns>How many messages were forgotten.</returns>
    public Task<int> OfDocumentAsync(string document, string by, CancellationToken stop) =>
        ForgetAsync(texts => texts.Where(t => t.Document == document || t.Document.StartsWith(document + "#")), "Забыто выученное", document, by, stop);

    public Task<int> OfTicketAsync(int number, string by, CancellationToken stop) =>
        ForgetAsync(texts => texts.Where(t => t.TicketId == Ticket.IdOf(number)), "Забыто выученное по обращению", number.ToString(System.Globalization.CultureInfo.InvariantCulture), by, stop);

    /// <summary>By her e-mail; what she taught without signing cannot be told from others.</summary>
    public async Task<int> OfCustomerAsync(string email, string by, CancellationToken stop)
    {
        var key = EmailAddress.Key(email.Trim());
        await using var db = await store.OpenAsync(stop);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.EmailKey == key, stop) ?? throw new ActionRefused("Клиента с такой почтой нет.");
        // Nothing about her stands in the record of it.
        return await ForgetAsync(texts => texts.Where(t => t.Ticket!.CustomerId == customer.Id), "Забыто выученное по обращениям клиента", customer.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), by, stop);
    }

    private async Task<int> ForgetAsync(Func<IQueryable<LearnedText>, IQueryable<LearnedText>> which, string what, string about, string by, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var forgotten = await which(db.LearnedTexts).ExecuteDeleteAsync(stop);
        db.Audit.Add(AuditEntry.Of(by, what, about, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return forgotten;
    }
}
