using HelpCenter.Support;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Tickets;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Site;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Contact;

/// <summary><c>/t/{token}</c>: the customer's own page. A wrong link and an old one look the same.</summary>
public sealed class TicketScreen(CustomerScreens screens, CustomerPage tickets, AttachmentStore files, FormTokens tokens, HelpCenterOptions options, TimeProvider clock, ILogger<TicketScreen> log)
{
    public async Task ShowAsync(HttpContext http, string token)
    {
        var request = screens.Request(http);
        if (await tickets.FindAsync(token, http.RequestAborted) is not { } ticket) await UnknownAsync(http, request);
        else await CustomerScreens.SendAsync(http, request, View(request, ticket, token));
    }

    public async Task TakeAsync(HttpContext http, string token)
    {
        var request = screens.Request(http);
        if (await screens.RefusesAsync(http, request)) return;
        if (await tickets.FindAsync(token, http.RequestAborted) is not { } ticket)
        {
            await UnknownAsync(http, request);
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        try
        {
            await ActAsync(ticket, form, http.RequestAborted);
            http.Response.Redirect($"/t/{token}?done={form["act"]}");
        }
        catch (ActionRefused refused)
        {
            await AgainAsync(http, request, ticket, token, form, refused.Message, StatusCodes.Status422UnprocessableEntity);
        }
        catch (Exception e) when (StoreTrouble.Is(e))
        {
            StoreTrouble.Log(log, e);
            await AgainAsync(http, request, ticket, token, form, request.Edition.Texts["contact.store-trouble"], StatusCodes.Status503ServiceUnavailable);
        }
    }

    public async Task SendFileAsync(HttpContext http, string token, int id)
    {
        var now = clock.GetUtcNow();
        var ticket = await tickets.FindAsync(token, http.RequestAborted);
        var file = ticket?.Messages.Where(m => m.IsShown(now)).SelectMany(m => m.Attachments).FirstOrDefault(a => a.Id == id);
        await FileSender.SendAsync(http, file, files);
    }

    private async Task ActAsync(Ticket ticket, IFormCollection form, CancellationToken stop)
    {
        switch (form["act"].ToString())
        {
            case "write":
                await tickets.WriteAsync(ticket.Number, form["message"].ToString(), ContactForm.Files(form), tokens.Read(form["token"].ToString())?.Key, stop);
                break;
            case "solved":
                await tickets.SettleAsync(ticket.Number, stop);
                break;
            case "rate":
                await tickets.RateAsync(ticket.Number, form["helped"].ToString() == "yes", form["reason"].ToString(), stop);
                break;
        }
    }

    private Task AgainAsync(HttpContext http, PageRequest request, Ticket ticket, string token, IFormCollection form, string problem, int status) =>
        CustomerScreens.SendAsync(http, request, View(request, ticket, token) with { Problem = problem, Text = QueryText.Cut(form["message"].ToString(), 2 * Message.Longest) }, status);

    private TicketPage View(PageRequest request, Ticket ticket, string token)
    {
        var (texts, now) = (request.Edition.Texts, clock.GetUtcNow());
        var shown = ticket.Messages.Where(m => m.IsShown(now)).ToList();
        return new TicketPage
        {
            Site = request.Edition.Site,
            Head = CustomerScreens.Head(request, texts.Get("ticket.title", ("number", ticket.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
            Breadcrumbs = [Trail.Home(request)],
            TicketNumber = ticket.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Subject = ticket.Subject,
            Status = texts[$"ticket.status.{StatusKey(ticket, shown)}"],
            IsClosed = ticket.Status == TicketStatus.Closed,
            IsNew = request["new"].Length > 0,
            CanMail = options.Smtp.IsConfigured,
            Done = request["done"] is "write" or "solved" or "rate" ? texts[$"ticket.done.{request["done"]}"] : "",
            CanRate = shown.Exists(m => m.Kind == MessageKind.Reply),
            Rated = ticket.IsHelpful switch { true => "yes", false => "no", null => "" },
            Token = tokens.Make(),
            Action = $"/t/{token}",
            PrivateLink = $"{request.Origin}/t/{token}",
            Messages = [.. shown.Select(m => Turn(request, m, token))],
        };
    }

    private static TicketMessageView Turn(PageRequest request, Message message, string token) => new(
        message.Kind == MessageKind.Reply ? message.Author?.FirstName ?? request.Edition.Site.Title : request.Edition.Texts["ticket.you"],
        message.Kind == MessageKind.Reply,
        TimeZoneInfo.ConvertTime(message.At, request.Edition.Content.Site.TimeZone),
        message.Kind == MessageKind.Reply ? ReplyHtml.Of(request.Edition.Content, message.Body) : ReplyHtml.OfPlain(message.Body),
        [.. message.Attachments.Select(a => new LinkView($"{a.Name}, {FileSender.Size(a.Length)}", $"/t/{token}/files/{a.Id}"))]);

    private static string StatusKey(Ticket ticket, List<Message> shown) => ticket.Status switch
    {
        TicketStatus.Closed => "closed",
        TicketStatus.Answered when shown.Exists(m => m.Kind == MessageKind.Reply) => "answered",
        TicketStatus.Escalated => "escalated",
        _ => "waiting",
    };

    private static Task UnknownAsync(HttpContext http, PageRequest request) => CustomerScreens.SendAsync(http, request, new MyTicketsPage
    {
        Site = request.Edition.Site,
        Head = CustomerScreens.Head(request, request.Edition.Texts["my.title"]),
        Breadcrumbs = [Trail.Home(request)],
        IsUnknownLink = true,
    }, StatusCodes.Status404NotFound);
}
