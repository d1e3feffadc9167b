using HelpCenter.Content;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Faq;
using HelpCenter.Search;
using HelpCenter.Support.Learning;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Suggestions;

/// <summary>What may help to answer: first by the customer's words, then also by the paragraph being written. One list over everything we know.</summary>
public sealed class SuggestForTicket(LiveContent live, string folder, TicketSearch tickets, TeachSearch search, TimeProvider clock)
{
    public const int Shown = 5;
    private const int Looked = 12;
    private const int LongestQuestion = 1500;
    private const int ShortestParagraph = 3;
    // What the agent writes now says more than what the letter as a whole says.
    private const double ParagraphWeight = 1.6;
    private const double RankOffset = 5;

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(Ticket ticket, IReadOnlyList<SentDocument> sent, string agent, string paragraph, CancellationToken stop)
    {
        var content = live.Current;
        var ranked = new Ranked();
        ranked.Add(Search(content, QuestionOf(ticket)), 1);
        if (paragraph.Trim().Length >= ShortestParagraph) ranked.Add(Search(content, Plain(paragraph)), ParagraphWeight);
        var found = ranked.Best(Shown);
        var maker = new SuggestionMaker(content, new SourceExcerpt(content, folder), ReplyVariables.Of(content, ticket, agent), sent, DateOnly.FromDateTime(clock.GetUtcNow().DateTime));
        var made = found.Select(maker.Make).OfType<Suggestion>().Select(s => s with { Learned = search.Book.About(s.Document, QuestionOf(ticket)) }).ToList();
        if (await AlikeAsync(ticket, stop) is { } alike) made.Add(alike);
        return made;
    }

    /// <summary>What the customer asks now: her words since our last answer, and the subject.</summary>
    public static string QuestionOf(Ticket ticket)
    {
        var last = ticket.Messages.FindLastIndex(m => m.Kind == MessageKind.Reply);
        var words = ticket.Messages.Skip(last + 1).Where(m => m.Kind == MessageKind.Customer).ToList();
        if (words.Count == 0) words = [.. ticket.Messages.Where(m => m.Kind == MessageKind.Customer).TakeLast(1)];
        return Plain($"{ticket.Subject}\n{string.Join('\n', words.Select(m => m.Body))}");
    }

    private static IReadOnlyList<SearchHit> Search(ContentSnapshot content, string text) =>
        content.Index.Search(new SearchRequest(text) { Audience = Audience.Agents, Take = Looked }).Hits;

    // Quotes and minus signs are signs of a query; in a letter they are not.
    private static string Plain(string text)
    {
        text = text.Replace('"', ' ').Replace(" -", " ", StringComparison.Ordinal);
        return text.Length <= LongestQuestion ? text : text[..LongestQuestion];
    }

    private async Task<Suggestion?> AlikeAsync(Ticket ticket, CancellationToken stop)
    {
        var hits = await tickets.FindAsync(QuestionOf(ticket), TicketSearch.Solved, 2, stop);
        if (hits.FirstOrDefault(h => TicketSearch.NumberOf(h) != ticket.Number) is not { } hit) return null;
        var reply = hit.Document.Sections[1].Text;
        return reply.Length == 0 ? null : new Suggestion
        {
            Document = hit.Document.Id,
            Kind = DocumentKind.Ticket,
            Title = hit.Document.Title,
            Url = hit.Document.Url,
            Why = SuggestionMaker.Words(hit),
            // Another customer's letter: its words are for reading, names and numbers in it are not for sending.
            Section = reply,
            IsForAgents = true,
        };
    }

    private sealed class Ranked
    {
        private readonly Dictionary<string, (SearchHit Hit, double Score)> _hits = [];

        public void Add(IReadOnlyList<SearchHit> hits, double weight)
        {
            for (var i = 0; i < hits.Count; i++)
            {
                var score = weight / (RankOffset + i);
                var id = hits[i].Document.Id;
                _hits[id] = _hits.TryGetValue(id, out var known) ? (weight > 1 ? hits[i] : known.Hit, known.Score + score) : (hits[i], score);
            }
        }

        public IEnumerable<SearchHit> Best(int take) => _hits.Values.OrderByDescending(h => h.Score).Take(take).Select(h => h.Hit);
    }
}
