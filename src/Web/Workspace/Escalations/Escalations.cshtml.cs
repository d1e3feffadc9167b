using HelpCenter.Support.Drafts;
using HelpCenter.Support.Escalations;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Web.Workspace.Escalations;

/// <summary>The experts' queue, and what became of the answered ones.</summary>
public sealed class EscalationsModel(EscalationList list, KeepArticleDraft drafts) : PageModel
{
    private static readonly string[] s_states = ["new", "answered", "drafted", "published"];

    public IReadOnlyList<(string State, IReadOnlyList<Escalation> Cases)> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var cases = await list.ListAsync(HttpContext.RequestAborted);
        var made = await drafts.ByEscalationAsync(HttpContext.RequestAborted);
        Groups = [.. from state in s_states
                     let found = cases.Where(c => StateOf(c, made) == state).ToList()
                     where found.Count > 0
                     select (state, (IReadOnlyList<Escalation>)found)];
    }

    private static string StateOf(Escalation escalation, IReadOnlyDictionary<int, ArticleDraft> made) =>
        !escalation.IsAnswered ? "new" : !made.TryGetValue(escalation.Id, out var draft) ? "answered" : draft.IsPublished ? "published" : "drafted";
}
