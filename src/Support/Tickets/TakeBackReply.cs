namespace HelpCenter.Support.Tickets;

/// <summary>«Отменить» in the first seconds: the reply becomes a draft again, its letter never goes.</summary>
public sealed class TakeBackReply(TicketStore tickets, KeepDraft drafts)
{
    public async Task<string> TakeBackAsync(int ticket, int by, int message, CancellationToken stop)
    {
        var text = await tickets.ChangeAsync(ticket, by, (_, found, who, now) => found.TakeBack(message, who!, now).Body, stop);
        await drafts.KeepAsync(ticket, by, isNote: false, text, "", stop);
        return text;
    }
}
