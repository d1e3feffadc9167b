using HelpCenter.Support;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Tickets;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Site;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Contact;

/// <summary><c>/contact</c>: the form that first tries to answer and is never in the way. Works without scripts.</summary>
public sealed class ContactForm(CustomerScreens screens, OpenTicket open, FormTokens tokens, RequestLimits limits, HelpCenterOptions options, ILogger<ContactForm> log)
{
    // Whoever fills a form faster is a program.
    private static readonly TimeSpan s_fastestPerson = TimeSpan.FromSeconds(2);
    private const string Bait = "website";
    private const int MostTrail = 40;

    public Task ShowAsync(HttpContext http)
    {
        var request = screens.Request(http);
        var form = new ContactFormView { Token = tokens.Make(), Text = QueryText.Cut(request["q"], Message.Longest), Subject = QueryText.Cut(request["subject"], Ticket.LongestSubject) };
        form = WalkedTrail.With(form, request.Edition, request["walk"], request["path"], kept: null);
        if (form.Walk.Length > 0 && PlainWalk.IsWord(request["word"])) form = form with { CountUrl = PlainWalk.Address("/algorithms/" + form.Walk, form.Path, request["word"], isHandedOver: true) };
        return CustomerScreens.SendAsync(http, ShowContact.Answer(request, form));
    }

    public async Task TakeAsync(HttpContext http)
    {
        var request = screens.Request(http);
        var wait = limits.SecondsToWait(http);
        if (wait is { } seconds && !KeptFormPage.CanKeep(http.Request, options.PublicUrl))
        {
            await CustomerScreens.SendAsync(http, ShowError.TooMany(request, seconds));
            return;
        }
        if (!SameOrigin.Allows(http.Request, options.PublicUrl) || !http.Request.HasFormContentType)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var filled = WalkedTrail.With(Read(form), request.Edition, form["walk"].ToString(), form["path"].ToString(), [.. form["trail"].OfType<string>()]);
        if (wait is { } patience)
        {
            await AgainAsync(http, request, filled, request.Edition.Texts.Get("contact.too-many", ("count", patience)), StatusCodes.Status429TooManyRequests, patience);
            return;
        }
        try
        {
            if (await AnswerAsync(request, form, filled, http.RequestAborted) is { } opened) http.Response.Redirect($"/t/{opened.Token}?new=1");
            else await CustomerScreens.SendAsync(http, ShowContact.Answer(request, filled with { IsRepeat = true }));
        }
        catch (ActionRefused refused)
        {
            await AgainAsync(http, request, filled, refused.Message, StatusCodes.Status422UnprocessableEntity);
        }
        catch (Exception e) when (StoreTrouble.Is(e))
        {
            StoreTrouble.Log(log, e);
            await AgainAsync(http, request, filled, SiteTexts.Russian["contact.store-trouble"], StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Null: answers were found, show them once before sending.
    private async Task<OpenedTicket?> AnswerAsync(PageRequest request, IFormCollection form, ContactFormView filled, CancellationToken stop)
    {
        if (tokens.Read(form["token"].ToString()) is not { } token) throw new ActionRefused(request.Edition.Texts["contact.old-form"]);
        if (form[Bait].ToString().Length > 0 || token.Age < s_fastestPerson) throw new ActionRefused(request.Edition.Texts["contact.too-fast"]);
        if (filled.Email.Length == 0) throw new ActionRefused(request.Edition.Texts["contact.no-email"]);
        var isShown = form["shown"].ToString().Length > 0 || form["anyway"].ToString().Length > 0 || form.Files.Count > 0;
        if (!isShown && NearAnswers.Found(request.Edition, $"{filled.Subject} {QueryText.Cut(filled.Text, 600)}", 1).Any()) return null;
        return await open.OpenAsync(new NewTicket(Channel.Web, filled.Subject, filled.Text, filled.Name, filled.Email)
        {
            Key = token.Key,
            Trail = string.Join('\n', form["trail"].Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => QueryText.Cut(MessageText.Clean(line!).ReplaceLineEndings(" "), 300)).Take(MostTrail)),
            Walked = filled.Walked.All(line => line.IsKept) && WalkedTrail.Find(request.Edition, filled.Walk, filled.Path) is { } walk ? walk : null,
            Files = Files(form),
        }, stop);
    }

    private static ContactFormView Read(IFormCollection form) => new()
    {
        Token = form["token"].ToString(),
        Subject = QueryText.Cut(form["subject"].ToString(), Ticket.LongestSubject),
        Text = form["message"].ToString(),
        Email = QueryText.Cut(form["email"].ToString().Trim(), EmailAddress.Longest),
        Name = QueryText.Cut(form["name"].ToString(), Customer.LongestName),
    };

    // The old word has been looked at already; a new one would let the same question in twice.
    private Task AgainAsync(HttpContext http, PageRequest request, ContactFormView filled, string problem, int status, int wait = 0)
    {
        var text = filled.Text.Length > 2 * Message.Longest ? QueryText.Cut(filled.Text, 2 * Message.Longest) : filled.Text;
        var token = tokens.Read(filled.Token) is null ? tokens.Make() : filled.Token;
        return CustomerScreens.SendAsync(http, ShowContact.Answer(request, filled with { Problem = problem, Text = text, Token = token }) with { Status = status, RetrySeconds = wait });
    }

    internal static List<IncomingFile> Files(IFormCollection form) =>
        [.. form.Files.Where(file => file.Length > 0).Select(file => new IncomingFile(file.FileName, file.Length, file.OpenReadStream))];
}
