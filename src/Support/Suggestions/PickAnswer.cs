using HelpCenter.Content;
using HelpCenter.Content.Answers;
using HelpCenter.Search;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Suggestions;

/// <summary>Standard answers for the picker: by shortcut, by words, else all of them by folder.</summary>
public sealed class PickAnswer(LiveContent live)
{
    private const int Shown = 30;

    public IReadOnlyList<PickedAnswer> Find(Ticket ticket, string agent, string query)
    {
        var content = live.Current;
        var values = ReplyVariables.Of(content, ticket, agent);
        return [.. Choose(content, query.Trim()).Take(Shown).Select(a => new PickedAnswer(a.File, a.Title, a.Folder, a.Shortcut, Placeholders.Fill(a.Body, values), a.Url))];
    }

    private static IEnumerable<StandardAnswer> Choose(ContentSnapshot content, string query)
    {
        var visible = content.Answers.Where(a => a.IsVisibleTo(Audience.Agents)).ToList();
        if (query.Length == 0) return visible.OrderBy(a => a.Folder, StringComparer.Ordinal);
        var byShortcut = visible.Where(a => a.Shortcut.StartsWith(query, StringComparison.OrdinalIgnoreCase));
        var hits = content.Index.Search(new SearchRequest(query) { Audience = Audience.Agents, Kind = DocumentKind.StandardAnswer, Take = Shown }).Hits;
        return byShortcut.Concat(hits.Select(h => visible.Find(a => a.File == h.Document.Id)).OfType<StandardAnswer>()).Distinct();
    }
}

public sealed record PickedAnswer(string Document, string Title, string Folder, string Shortcut, string Text, string Url);
