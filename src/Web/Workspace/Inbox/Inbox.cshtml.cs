using System.Globalization;
using HelpCenter.Support;
using HelpCenter.Support.Tickets;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Inbox;

/// <summary>Queues of tickets, search over all of them, actions on several.</summary>
public sealed class InboxModel(Support.Tickets.Inbox inbox, TicketSearch search, AssignTicket assign, CloseTicket close, Me me) : PageModel
{
    private const int FoundShown = 30;

    public QueueView Queue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? queue, string? q, [FromQuery(Name = "page")] int page = 1)
    {
        var stop = HttpContext.RequestAborted;
        var listed = await inbox.ListAsync(await ChooseAsync(queue), me.Id, Math.Max(1, page), stop);
        var query = (q ?? "").Trim();
        Queue = new QueueView(listed, query.Length == 0 ? listed.Lines : await FindAsync(query, stop), query);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int[] ticket, string? act, string? queue)
    {
        if (ticket.Length == 0) throw new ActionRefused("Отметьте галочками обращения, с которыми это сделать.");
        foreach (var number in ticket)
        {
            if (act == "take") await assign.AssignAsync(number, me.Id, me.Id, HttpContext.RequestAborted);
            else if (act == "close") await close.CloseAsync(number, me.Id, HttpContext.RequestAborted);
        }
        return LocalRedirect($"/agent?queue={QueueView.Read(queue).ToString().ToLowerInvariant()}");
    }

    // Who has nothing of her own sees what nobody has.
    private async Task<TicketQueue> ChooseAsync(string? queue)
    {
        if (queue is not null) return QueueView.Read(queue);
        var mine = await inbox.ListAsync(TicketQueue.Mine, me.Id, 1, HttpContext.RequestAborted);
        return mine.Lines.Count > 0 ? TicketQueue.Mine : TicketQueue.Free;
    }

    private async Task<IReadOnlyList<TicketLine>> FindAsync(string query, CancellationToken stop)
    {
        if (int.TryParse(query.TrimStart('№', '#', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await inbox.FindAsync([number], stop) is [_, ..] exact) return exact;
        var hits = await search.FindAsync(query, null, FoundShown, stop);
        return await inbox.FindAsync([.. hits.Select(TicketSearch.NumberOf)], stop);
    }
}
