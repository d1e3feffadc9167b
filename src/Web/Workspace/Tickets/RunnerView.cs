using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Answers;
using HelpCenter.Search;
using HelpCenter.Support.Suggestions;
using HelpCenter.Support.Tickets;
using HelpCenter.Support.Walks;

namespace HelpCenter.Web.Workspace.Tickets;

/// <summary>The algorithm beside a ticket: the step one stands on, or what could be begun.</summary>
/// <param name="Front">What is walked now; null when nothing is.</param>
/// <param name="Others">Laid aside, walked to the end, or walked by the customer.</param>
/// <param name="Near">What fits the customer's words.</param>
public sealed record RunnerView(StandView? Front, IReadOnlyList<FittedWalk> Others, IReadOnlyList<Algorithm> Near, IReadOnlyList<Algorithm> All)
{
    private const int NearShown = 3;

    public static RunnerView Of(ContentSnapshot content, Ticket ticket, string agent, IReadOnlyList<FittedWalk> walks, string query)
    {
        var front = walks.FirstOrDefault(w => !w.Walk.IsPaused);
        var asked = query.Trim().Length > 0 ? query : SuggestForTicket.QuestionOf(ticket);
        var near = content.Index.Search(new SearchRequest(asked) { Audience = Audience.Agents, Kind = DocumentKind.Algorithm, Take = query.Length > 0 ? 8 : NearShown }).Hits
            .Select(h => content.Files.Page(h.Document.Id)).OfType<Algorithm>();
        return new RunnerView(front is null ? null : StandView.Of(content, front, ReplyVariables.Of(content, ticket, agent)), [.. walks.Where(w => w != front)],
            [.. near], [.. content.Algorithms.Where(a => a.IsVisibleTo(Audience.Agents))]);
    }
}

/// <summary>Where one stands in an algorithm.</summary>
/// <param name="Body">What the step says to customers, trusted HTML; may be empty.</param>
/// <param name="Hints">What only agents see, trusted HTML.</param>
/// <param name="Replies">Texts for the reply, variables filled.</param>
public sealed record StandView(FittedWalk Fitted, string Body, IReadOnlyList<string> Hints, IReadOnlyList<string> Replies)
{
    public Walk Walk => Fitted.Walk;

    public AlgorithmWalk Way => Fitted.Way;

    public Algorithm Algorithm => Way.Last.Algorithm;

    public Step Step => Way.Last.Step;

    public static StandView Of(ContentSnapshot content, FittedWalk fitted, IReadOnlyDictionary<string, string> values)
    {
        var (algorithm, step) = (fitted.Way.Last.Algorithm, fitted.Way.Last.Step);
        return new StandView(fitted, content.Html(algorithm, step.Body, Audience.Public),
            [.. step.AgentHints.Select(h => content.Html(algorithm, h.Html, Audience.Agents))],
            [.. step.Replies.Select(r => Placeholders.Fill(r.Markdown, values))]);
    }
}
