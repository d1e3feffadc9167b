using HelpCenter.Support;
using HelpCenter.Support.Suggestions;
using HelpCenter.Support.Tickets;
using HelpCenter.Support.Walks;
using HelpCenter.Web.Workspace.Setup;
using Microsoft.AspNetCore.Mvc;

namespace HelpCenter.Web.Workspace.Tickets;

/// <summary>
/// The algorithm beside the ticket. Its buttons belong to the form of the reply: without scripts every press carries what is typed,
/// and it is kept as a draft before anything else happens. Scripts get the runner alone.
/// </summary>
public sealed partial class TicketModel
{
    public async Task<IActionResult> OnGetRunnerAsync(int number, string? q)
    {
        var stop = HttpContext.RequestAborted;
        return await tickets.FindAsync(number, stop) is { } ticket ? await RunnerAsync(ticket, q ?? "") : NotFound();
    }

    public Task<IActionResult> OnPostWalkStartAsync(int number, string? algorithm) => WalkOnAsync(number, stop => walks.StartAsync(number, me.Id, algorithm ?? "", stop));

    public Task<IActionResult> OnPostWalkAnswerAsync(int number, int walk, int at, int choice) => WalkOnAsync(number, stop => walks.AnswerAsync(walk, number, me.Id, at, choice, stop));

    public Task<IActionResult> OnPostWalkBackAsync(int number, int walk, int at, int place) => WalkOnAsync(number, stop => walks.BackToAsync(walk, number, me.Id, at, place, stop));

    public Task<IActionResult> OnPostWalkReturnAsync(int number, int walk, int at) => WalkOnAsync(number, stop => walks.ReturnAsync(walk, number, me.Id, at, stop));

    public Task<IActionResult> OnPostWalkPauseAsync(int number, int walk) => WalkOnAsync(number, stop => walks.PauseAsync(walk, number, me.Id, stop));

    public Task<IActionResult> OnPostWalkResumeAsync(int number, int walk) => WalkOnAsync(number, stop => walks.ResumeAsync(walk, number, me.Id, stop));

    /// <summary>Without scripts: the text of the step goes to the end of the reply.</summary>
    public Task<IActionResult> OnPostWalkSayAsync(int number, int walk, int text) => WalkOnAsync(number, stop => SayAsync(number, walk, text, stop));

    private async Task SayAsync(int number, int walk, int text, CancellationToken stop)
    {
        if (await tickets.FindAsync(number, stop) is not { } ticket) throw new ActionRefused("Такого обращения нет.");
        var fitted = (await walks.OfTicketAsync(number, stop)).FirstOrDefault(w => w.Walk.Id == walk) ?? throw new ActionRefused("Этого алгоритма больше нет.");
        var stand = StandView.Of(editions.Current.Content, fitted, ReplyVariables.Of(editions.Current.Content, ticket, me.FirstName));
        if (text < 0 || text >= stand.Replies.Count) throw new ActionRefused("Этого текста в шаге уже нет.");
        var draft = (await drafts.FindAsync(number, me.Id, stop)).FirstOrDefault(d => !d.IsNote);
        var words = draft is null || draft.Text.Trim().Length == 0 ? stand.Replies[text] : $"{draft.Text.TrimEnd()}\n\n{stand.Replies[text]}";
        var cited = ReadCited(draft?.Cited ?? "").Where(c => c.Document != stand.Algorithm.File)
            .Append(new CitedDocument(stand.Algorithm.File, stand.Algorithm.Title, stand.Algorithm.Url) { Mark = MarkOf(stand.Replies[text]) });
        await drafts.KeepAsync(number, me.Id, isNote: false, words, WriteCited(cited), stop);
    }

    private async Task<IActionResult> WalkOnAsync(int number, Func<CancellationToken, Task> act)
    {
        var stop = HttpContext.RequestAborted;
        if (SignInCookie.IsScript(Request))
        {
            await act(stop);
            return await tickets.FindAsync(number, stop) is { } ticket ? await RunnerAsync(ticket, "") : NotFound();
        }
        await KeepTypedAsync(number, stop);
        await act(stop);
        return LocalRedirect($"/agent/tickets/{number}#runner");
    }

    private async Task KeepTypedAsync(int number, CancellationToken stop)
    {
        if (!Request.HasFormContentType) return;
        var form = await Request.ReadFormAsync(stop);
        if (form.ContainsKey("text")) await drafts.KeepAsync(number, me.Id, form["kind"] == "note", form["text"].ToString(), form["cited"].ToString(), stop);
    }

    private async Task<IActionResult> RunnerAsync(Ticket ticket, string query) =>
        Partial("/Workspace/Tickets/_Runner.cshtml", RunnerView.Of(editions.Current.Content, ticket, me.FirstName, await walks.OfTicketAsync(ticket.Number, HttpContext.RequestAborted), query));
}
