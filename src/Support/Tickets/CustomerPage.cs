using HelpCenter.Content;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Letters;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>What a customer sees and does by her private link.</summary>
public sealed class CustomerPage(SqliteStore store, TicketStore tickets, LooseFiles files, LiveContent content, TimeProvider clock)
{
    /// <summary>Null for a link that is out of date or was never given.</summary>
    public async Task<Ticket?> FindAsync(string token, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var (hash, now) = (RandomToken.Hash(token), clock.GetUtcNow());
        var id = await db.TicketLinks.Where(l => l.TokenHash == hash && l.ExpiresAt > now).Select(l => (int?)l.Ticket.Id).SingleOrDefaultAsync(stop);
        return id is null ? null : await TicketStore.Whole(db).AsNoTracking().SingleAsync(t => t.Id == id, stop);
    }

    public Task WriteAsync(int ticket, string text, IReadOnlyList<IncomingFile> attached, string? key, CancellationToken stop) =>
        files.KeepAsync(attached, kept => tickets.ChangeAsync(ticket, null, (_, found, _, now) =>
        {
            if (key is not null && found.Messages.Exists(m => m.Key == key)) return 0;
            var due = AnswerTargets.Due(content.Current.Site, found.Channel, now);
            found.Hear(text, now, due, key).Attachments.AddRange(kept);
            return found.Version;
        }, stop), stop);

    public Task SettleAsync(int ticket, CancellationToken stop) => tickets.ChangeAsync(ticket, null, (_, found, _, now) =>
    {
        found.SettleByCustomer(now);
        return found.Version;
    }, stop);

    public Task RateAsync(int ticket, bool isHelpful, string reason, CancellationToken stop) => tickets.ChangeAsync(ticket, null, (_, found, _, now) =>
    {
        found.Rate(isHelpful, reason, now);
        return found.Version;
    }, stop);

    /// <summary>A fresh private link, for an agent to give by hand.</summary>
    public async Task<string> NewLinkAsync(int ticket, CancellationToken stop)
    {
        await using var db = await store.OpenAsync(stop);
        var found = await db.Tickets.SingleOrDefaultAsync(t => t.Id == Ticket.IdOf(ticket), stop) ?? throw new ActionRefused("Такого обращения нет.");
        var (link, token) = TicketLink.For(found, clock.GetUtcNow());
        db.Add(link);
        await db.SaveChangesAsync(stop);
        return token;
    }

    /// <summary>Mails links to the open tickets of an address; says nothing of whether there are any.</summary>
    public async Task MailLinksAsync(string email, CancellationToken stop)
    {
        const int Most = 10;
        if (EmailAddress.TryRead(email) is not { } address) throw new ActionRefused("Проверьте адрес почты.");
        await using var db = await store.OpenAsync(stop);
        var (key, now) = (EmailAddress.Key(address), clock.GetUtcNow());
        var found = await db.Tickets.Where(t => t.Customer.EmailKey == key).OrderByDescending(t => t.UpdatedAt).Take(Most).ToListAsync(stop);
        if (found.Count == 0) return;
        var links = found.ConvertAll(t => TicketLink.For(t, now));
        db.AddRange(links.Select(l => l.Link));
        db.Letters.Add(LetterTexts.Links(address, links.Select(l => (l.Link.Ticket, l.Token)), content.Current.Site.Title, now));
        await db.SaveChangesAsync(stop);
    }
}
