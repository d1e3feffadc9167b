using System.Text.Json;
using HelpCenter.Support;
using HelpCenter.Support.People;
using HelpCenter.Support.Suggestions;
using HelpCenter.Support.Tickets;
using HelpCenter.Support.Walks;
using HelpCenter.Web.Contact;
using HelpCenter.Web.Site;
using HelpCenter.Web.Workspace.Inbox;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Tickets;

/// <summary>One ticket: the talk, the reply being written, what may help. What is done with it is in <see cref="TicketActions"/>.</summary>
public sealed partial class TicketModel(TicketStore tickets, Support.Tickets.Inbox inbox, KeepDraft drafts, SuggestForTicket suggest, WalkAlgorithm walks, ListColleagues colleagues, EditionHost editions, TimeProvider clock, Me me) : PageModel
{
    private const string LinkKey = "link";
    private const int LongestMark = 40;

    public Ticket Ticket { get; private set; } = null!;

    public QueueView Queue { get; private set; } = null!;

    public CustomerHistory History { get; private set; } = null!;

    public HintsView Hints { get; private set; } = null!;

    public RunnerView Runner { get; private set; } = null!;

    /// <summary>Algorithms gone through, as they were, in the order of time.</summary>
    public IReadOnlyList<Walk> Walks { get; private set; } = [];

    public IReadOnlyList<Employee> Colleagues { get; private set; } = [];

    public string Text { get; private set; } = "";

    public string NoteDraft { get; private set; } = "";

    public string Cited { get; private set; } = "";

    public bool IsNote { get; private set; }

    public DateTimeOffset? DraftAt { get; private set; }

    /// <summary>What an expert would be asked, begun from the talk and the walked path.</summary>
    public string Question => TypedQuestion ?? string.Join("\n\n", new[] { Ticket.Subject, Ticket.Messages.LastOrDefault(m => m.Kind == MessageKind.Customer)?.Body, LastWalk?.InWords() }.Where(part => part is not null));

    private Walk? LastWalk => Walks.LastOrDefault(w => !w.IsPaused) ?? Walks.LastOrDefault(w => w.StartedBy is not null) ?? Walks.LastOrDefault();

    /// <summary>A question that was refused, to be mended.</summary>
    public string? TypedQuestion { get; private set; }

    public string Conflict { get; private set; } = "";

    public string? Link { get; private set; }

    public int SentId { get; private set; }

    public int UndoSeconds { get; private set; }

    public string FormKey { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The last public message on this screen.</summary>
    public int Seen => Ticket.Messages.Where(m => m.IsPublic).Select(m => m.Id).DefaultIfEmpty().Max();

    public async Task<IActionResult> OnGetAsync(int number, string? queue, int? sent)
    {
        if (!await LoadAsync(number, queue)) return NotFound();
        Link = TempData[LinkKey] as string;
        if (Ticket.Messages.Find(m => m.Id == sent && m.AuthorId == me.Id) is { Kind: MessageKind.Reply } reply && reply.ShownAt > clock.GetUtcNow())
            (SentId, UndoSeconds) = (reply.Id, (int)Math.Ceiling((reply.ShownAt - clock.GetUtcNow()).TotalSeconds));
        return Page();
    }

    private async Task<bool> LoadAsync(int number, string? queue)
    {
        var stop = HttpContext.RequestAborted;
        if (await tickets.FindAsync(number, stop) is not { } ticket) return false;
        Ticket = ticket;
        History = await inbox.HistoryAsync(ticket.CustomerId, number, stop);
        var chosen = queue is not null ? QueueView.Read(queue) : ticket.AssigneeId == me.Id ? TicketQueue.Mine : TicketQueue.Free;
        var listed = await inbox.ListAsync(chosen, me.Id, 1, stop);
        Queue = new QueueView(listed, listed.Lines, Current: number);
        Colleagues = await colleagues.ListAsync(stop);
        foreach (var draft in await drafts.FindAsync(number, me.Id, stop))
        {
            if (draft.IsNote) NoteDraft = draft.Text;
            else (Text, Cited, DraftAt) = (draft.Text, draft.Cited, draft.At);
        }
        Hints = new HintsView(await suggest.SuggestAsync(ticket, History.Sent, me.FirstName, LastParagraph(Text), stop), Used(Cited), number);
        Walks = await walks.KeptAsync(number, stop);
        Runner = RunnerView.Of(editions.Current.Content, ticket, me.FirstName, await walks.OfTicketAsync(number, stop), "");
        return true;
    }

    private static string LastParagraph(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";

    private static HashSet<string> Used(string cited) => [.. ReadCited(cited).Select(c => c.Document)];

    internal static string MarkOf(string words) => words.Split('\n')[0] is { Length: > LongestMark } longer ? longer[..LongestMark] : words.Split('\n')[0];

    private static string WriteCited(IEnumerable<CitedDocument> cited) => JsonSerializer.Serialize(cited, JsonSerializerOptions.Web);

    private static IReadOnlyList<CitedDocument> ReadCited(string json)
    {
        const int Most = 20;
        try
        {
            return json.Length == 0 ? [] : [.. (JsonSerializer.Deserialize<List<CitedDocument>>(json, JsonSerializerOptions.Web) ?? []).Where(c => c is { Document: not null, Title: not null, Url: not null } && c.Url is ['/', not '/', ..]).Take(Most)];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
