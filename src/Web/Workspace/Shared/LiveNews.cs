using System.Runtime.CompilerServices;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Tickets;
using HelpCenter.Web.Contact;

namespace HelpCenter.Web.Workspace.Shared;

/// <summary>What happens now, as server-sent events: changed tickets, and who is looking at which. Also the way to files of tickets.</summary>
internal static class LiveNews
{
    private static readonly TimeSpan s_turn = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/agent/news", async (HttpContext http, TicketEvents events, Presence presence, TicketStore tickets, Me me, IHostApplicationLifetime life, int? ticket) =>
        {
            var version = ticket is { } number ? await tickets.VersionAsync(number, http.RequestAborted) : 0;
            return TypedResults.ServerSentEvents(ListenAsync(events, presence, me.Id, me.FirstName, ticket, version, life.ApplicationStopping, http.RequestAborted), "news");
        });
        endpoints.MapGet("/agent/tickets/{number:int}/files/{id:int}", SendFileAsync);
    }

    private static async IAsyncEnumerable<News> ListenAsync(TicketEvents events, Presence presence, int me, string name, int? ticket, int version, CancellationToken stopping, [EnumeratorCancellation] CancellationToken stop)
    {
        // The browser comes again by itself; then it is asked anew who this is. A program that stops does not wait for listeners.
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(stop, stopping);
        turn.CancelAfter(s_turn);
        using var here = ticket is { } number ? presence.Enter(number, me, name) : null;
        yield return new News("hello", ticket ?? 0, version, null, false, ticket is null ? [] : presence.Others(ticket.Value, me));
        await foreach (var what in events.ListenAsync(turn.Token))
        {
            if (what.Version > 0) yield return new News("ticket", what.Number, what.Version, what.By, what.IsNew, []);
            else if (what.Number == ticket) yield return new News("presence", what.Number, 0, null, false, presence.Others(what.Number, me));
        }
    }

    private static async Task SendFileAsync(HttpContext http, int number, int id, TicketStore tickets, AttachmentStore files)
    {
        var ticket = await tickets.FindAsync(number, http.RequestAborted);
        await FileSender.SendAsync(http, ticket?.Messages.SelectMany(m => m.Attachments).FirstOrDefault(a => a.Id == id), files);
    }

    private sealed record News(string Kind, int Ticket, int Version, int? By, bool IsNew, IReadOnlyList<string> Here);
}
