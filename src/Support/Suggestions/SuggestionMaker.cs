using HelpCenter.Content;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Faq;
using HelpCenter.Search;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Support.Suggestions;

/// <summary>From something found to something that can be put into a reply.</summary>
internal sealed class SuggestionMaker(ContentSnapshot content, SourceExcerpt excerpt, IReadOnlyDictionary<string, string> values, IReadOnlyList<SentDocument> sent, DateOnly today)
{
    private const int MostWords = 5;

    /// <summary>Null when the index is ahead of the pages.</summary>
    public Suggestion? Make(SearchHit hit)
    {
        var document = hit.Document;
        var file = document.Id.Split('#')[0];
        if (content.Files.Page(file) is not { } page) return null;
        var isPublic = page.IsVisibleTo(Audience.Public) && document.Kind is DocumentKind.Article or DocumentKind.Question or DocumentKind.Algorithm;
        var anchor = document.Kind == DocumentKind.Question ? document.Sections[0].Anchor : hit.Sections[0].Anchor;
        var address = anchor.Length > 0 && document.Kind != DocumentKind.StandardAnswer ? $"{document.Url}#{anchor}" : document.Url;
        return new Suggestion
        {
            Document = document.Id,
            Kind = document.Kind,
            Title = document.Title,
            Url = document.Url.StartsWith("/agent", StringComparison.Ordinal) ? document.Url : "/agent/read" + address,
            Short = document.Kind is DocumentKind.Article or DocumentKind.Question ? page is FaqTopic ? "" : page.Summary : "",
            Steps = page is StandardAnswer or FaqTopic || document.Kind is DocumentKind.Algorithm or DocumentKind.Script ? "" : excerpt.Steps(page, anchor),
            Section = page switch
            {
                StandardAnswer answer => Placeholders.Fill(answer.Body, values),
                _ when document.Kind is DocumentKind.Algorithm or DocumentKind.Script => "",
                _ => excerpt.Section(page, anchor),
            },
            Link = isPublic ? $"[{document.Title}]({(document.Kind == DocumentKind.Question ? address : document.Url)})" : "",
            IsForAgents = !isPublic && page is not StandardAnswer,
            Why = Words(hit),
            Reviewed = page.Reviewed,
            IsDue = page.ReviewDue < today,
            SentAt = sent.Where(s => s.Document == document.Id).Select(s => (DateTimeOffset?)s.At).FirstOrDefault(),
        };
    }

    /// <summary>Matched forms as they stand in our text, without repeats.</summary>
    public static IReadOnlyList<string> Words(SearchHit hit)
    {
        var snippets = hit.Sections.Select(s => s.Snippet).Prepend(hit.Title);
        return [.. snippets.SelectMany(s => s.Marks.Select(m => s.Text.Substring(m.Start, m.Length).ToLowerInvariant())).Where(w => w.Length > 2).Distinct().Take(MostWords)];
    }
}
