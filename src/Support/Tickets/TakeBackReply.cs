using System.Text.Json;
using HelpCenter.Support.Learning;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Support.Tickets;

/// <summary>«Отменить» in the first seconds: the reply becomes a draft again, its letter never goes.</summary>
public sealed class TakeBackReply(TicketStore tickets, KeepDraft drafts, TeachSearch search)
{
    public async Task<string> TakeBackAsync(int ticket, int by, int message, CancellationToken stop)
    {
        IReadOnlyList<CitedDocument> cited;
        await using (var db = await tickets.OpenAsync(stop))
            cited = await db.Citations.Where(c => c.Message.Id == message).Select(c => new CitedDocument(c.Document, c.Title, c.Url) { Mark = c.Mark }).ToListAsync(stop);
        var text = await tickets.ChangeAsync(ticket, by, (_, found, who, now) => found.TakeBack(message, who!, now).Body, stop);
        search.Soon();
        await drafts.KeepAsync(ticket, by, isNote: false, text, JsonSerializer.Serialize(cited, JsonSerializerOptions.Web), stop);
        return text;
    }
}
