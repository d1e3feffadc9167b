using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Letters;
using HelpCenter.Support.Walks;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>A customer asks us something. The same post sent twice opens one ticket.</summary>
public sealed class OpenTicket(SqliteStore store, LooseFiles files, LiveContent content, TicketEvents events, Post post, TimeProvider clock)
{
    public Task<OpenedTicket> OpenAsync(NewTicket asked, CancellationToken stop) => files.KeepAsync(asked.Files, kept => OpenAsync(asked, kept, stop), stop);

    private async Task<OpenedTicket> OpenAsync(NewTicket asked, IReadOnlyList<Attachment> kept, CancellationToken stop)
    {
        var email = asked.Email.Trim().Length == 0 ? "" : EmailAddress.TryRead(asked.Email) ?? throw new ActionRefused("Проверьте адрес почты: на него придёт ответ.");
        await using var db = await store.OpenAsync(stop);
        var now = clock.GetUtcNow();
        if (asked.Key is { } key && await FindAgainAsync(db, key, now, stop) is { } again) return again;
        var ticket = Ticket.Open(await CustomerAsync(db, email, asked.Name, now, stop), asked.Channel, asked.Subject, asked.Text, asked.Trail, now,
            AnswerTargets.Due(content.Current.Site, asked.Channel, now), asked.Key);
        ticket.Messages[0].Attachments.AddRange(kept);
        var (link, token) = TicketLink.For(ticket, now);
        db.Add(link);
        if (asked.Walked is { } walked) db.Walks.Add(Walk.Start(ticket, walked, null, now));
        try
        {
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            await db.SaveChangesAsync(stop);
            if (email.Length > 0 && post.IsOn) db.Letters.Add(LetterTexts.Received(ticket, email, token, content.Current.Site.Title, now));
            await db.SaveChangesAsync(stop);
            await whole.CommitAsync(stop);
        }
        catch (DbUpdateException e) when (TicketStore.IsDuplicate(e))
        {
            await using var fresh = await store.OpenAsync(stop);
            return await FindAgainAsync(fresh, asked.Key!, now, stop) ?? throw new TicketChanged("Вопрос уже отправляется.");
        }
        events.Tell(new TicketEvent(ticket.Number, ticket.Version, null, IsNew: true));
        return new OpenedTicket(ticket.Number, token);
    }

    private static async Task<OpenedTicket?> FindAgainAsync(SupportDb db, string key, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Tickets.SingleOrDefaultAsync(t => t.Messages.Any(m => m.Key == key), stop) is not { } ticket) return null;
        var (link, token) = TicketLink.For(ticket, now);
        db.Add(link);
        await db.SaveChangesAsync(stop);
        return new OpenedTicket(ticket.Number, token);
    }

    private static async Task<Customer> CustomerAsync(SupportDb db, string email, string name, DateTimeOffset now, CancellationToken stop)
    {
        name = string.Join(' ', MessageText.Clean(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length > Customer.LongestName) name = name[..Customer.LongestName];
        var key = EmailAddress.Key(email);
        var known = key.Length == 0 ? null : await db.Customers.SingleOrDefaultAsync(c => c.EmailKey == key, stop);
        if (known is null) return new Customer { Name = name, Email = email, EmailKey = key.Length > 0 ? key : $"-{Guid.NewGuid():N}", CreatedAt = now };
        if (known.Name.Length == 0) known.Name = name;
        return known;
    }
}

/// <param name="Key">The same for a post that is sent twice.</param>
public sealed record NewTicket(Channel Channel, string Subject, string Text, string Name, string Email)
{
    public string Trail { get; init; } = "";
    /// <summary>The algorithm she walked before she wrote, when she left all of it to us.</summary>
    public AlgorithmWalk? Walked { get; init; }
    public string? Key { get; init; }
    public IReadOnlyList<IncomingFile> Files { get; init; } = [];
}

/// <param name="Token">Word of the customer's private link.</param>
public sealed record OpenedTicket(int Number, string Token);
