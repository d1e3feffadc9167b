using HelpCenter.Support;
using HelpCenter.Support.Escalations;
using HelpCenter.Support.Suggestions;
using HelpCenter.Support.Tickets;
using HelpCenter.Web.Contact;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Mvc;

namespace HelpCenter.Web.Workspace.Tickets;

/// <summary>Forms and scripts of the ticket screen.</summary>
public sealed partial class TicketModel
{
    public async Task<IActionResult> OnPostSayAsync(int number, string? text, string? kind, int seen, string? key, string? cited, string? unfilled, [FromServices] ReplyToTicket reply)
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var isNote = kind == "note";
        try
        {
            if (!isNote && unfilled != "ok" && ReplyVariables.Unfilled(text ?? "") is [_, ..] holes)
                throw new ActionRefused($"В ответе не заполнено: {string.Join(", ", holes)}. Впишите значения или отправьте ещё раз, если так и надо.");
            var id = await reply.ReplyAsync(new AgentWords(number, me.Id, text ?? "", isNote, seen, Key(key)) { Files = ContactForm.Files(form), Cited = ReadCited(cited ?? "") }, HttpContext.RequestAborted);
            return LocalRedirect($"/agent/tickets/{number}?sent={id}");
        }
        catch (Exception e) when (e is ActionRefused || StoreTrouble.Is(e))
        {
            if (!await LoadAsync(number, null)) return NotFound();
            (Text, Cited, IsNote) = (text ?? "", cited ?? "", isNote);
            Conflict = e is ActionRefused ? e.Message : "Ответ пока не записан: на нашей стороне сбой. Текст на месте, отправьте ещё раз через минуту.";
            Holes = e is ActionRefused and not TicketChanged;
            Response.StatusCode = e is TicketChanged ? StatusCodes.Status409Conflict : e is ActionRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    /// <summary>The reply was held back because of unfilled placeholders; the next try goes out.</summary>
    public bool Holes { get; private set; }

    public async Task<IActionResult> OnPostTakeBackAsync(int number, int message, [FromServices] TakeBackReply take)
    {
        await take.TakeBackAsync(number, me.Id, message, HttpContext.RequestAborted);
        return Again(number);
    }

    public async Task<IActionResult> OnPostTakeAsync(int number, [FromServices] AssignTicket assign)
    {
        await assign.AssignAsync(number, me.Id, me.Id, HttpContext.RequestAborted);
        return Again(number);
    }

    public async Task<IActionResult> OnPostAssignAsync(int number, int? to, [FromServices] AssignTicket assign)
    {
        await assign.AssignAsync(number, me.Id, to, HttpContext.RequestAborted);
        return Again(number);
    }

    public async Task<IActionResult> OnPostCloseAsync(int number, [FromServices] CloseTicket close)
    {
        await close.CloseAsync(number, me.Id, HttpContext.RequestAborted);
        return Again(number);
    }

    public async Task<IActionResult> OnPostEscalateAsync(int number, string? question, [FromServices] EscalateTicket escalate)
    {
        try
        {
            await escalate.AskAsync(number, me.Id, question ?? "", HttpContext.RequestAborted);
            await walks.HandOverAsync(number, me.Id, HttpContext.RequestAborted);
            return Again(number);
        }
        catch (ActionRefused refused)
        {
            if (!await LoadAsync(number, null)) return NotFound();
            (TypedQuestion, Conflict) = (question ?? "", refused.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostReopenAsync(int number, [FromServices] CloseTicket close)
    {
        await close.ReopenAsync(number, me.Id, HttpContext.RequestAborted);
        return Again(number);
    }

    public async Task<IActionResult> OnPostTagAsync(int number, string? subject, string? tags, [FromServices] TagTicket tag)
    {
        await tag.TagAsync(number, me.Id, subject ?? "", tags ?? "", HttpContext.RequestAborted);
        return Again(number);
    }

    public async Task<IActionResult> OnPostLinkAsync(int number, [FromServices] CustomerPage customers, [FromServices] HelpCenterOptions options)
    {
        var token = await customers.NewLinkAsync(number, HttpContext.RequestAborted);
        var origin = options.PublicUrl.Length > 0 ? options.PublicUrl : $"{Request.Scheme}://{Request.Host.Value}";
        TempData[LinkKey] = $"{origin}/t/{token}";
        return Again(number);
    }

    public async Task<IActionResult> OnPostNothingFitsAsync(int number, [FromServices] RecordUse use)
    {
        if (await tickets.FindAsync(number, HttpContext.RequestAborted) is not { } ticket) return NotFound();
        await use.RecordAsync(UseKind.NothingFits, number, me.Id, "", SuggestForTicket.QuestionOf(ticket), HttpContext.RequestAborted);
        return Again(number);
    }

    public async Task<IActionResult> OnPostUseAsync(int number, UseKind kind, string? document, string? question, [FromServices] RecordUse use)
    {
        await use.RecordAsync(kind, number, me.Id, document ?? "", question ?? "", HttpContext.RequestAborted);
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostDraftAsync(int number, string? text, string? kind, string? cited)
    {
        var at = await drafts.KeepAsync(number, me.Id, kind == "note", text ?? "", cited ?? "", HttpContext.RequestAborted);
        return new JsonResult(new { at });
    }

    public async Task<IActionResult> OnPostHintsAsync(int number, string? paragraph, string? cited)
    {
        var stop = HttpContext.RequestAborted;
        if (await tickets.FindAsync(number, stop) is not { } ticket) return NotFound();
        var history = await inbox.HistoryAsync(ticket.CustomerId, number, stop);
        return Partial("/Workspace/Tickets/_Hints.cshtml", new HintsView(await suggest.SuggestAsync(ticket, history.Sent, me.FirstName, paragraph ?? "", stop), Used(cited ?? ""), number));
    }

    public IActionResult OnPostPreview(string? text, [FromServices] ScreenTools tools) =>
        Content(tools.Prose(ReplyHtml.Of(tools.Edition.Content, HelpCenter.Content.Markup.Typography.Typograph.Fix(text ?? ""))).ToString()!, "text/html; charset=utf-8");

    public async Task<IActionResult> OnGetAnswersAsync(int number, string? q, [FromServices] PickAnswer pick)
    {
        if (await tickets.FindAsync(number, HttpContext.RequestAborted) is not { } ticket) return NotFound();
        return new JsonResult(pick.Find(ticket, me.FirstName, q ?? ""));
    }

    private static string Key(string? key) => key is { Length: > 0 and <= 64 } ? key : Guid.NewGuid().ToString("N");

    private LocalRedirectResult Again(int number) => LocalRedirect($"/agent/tickets/{number}");
}
