using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Answers;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Faq;
using HelpCenter.Content.Markup;
using HelpCenter.Content.Scripts;
using HelpCenter.Content.Settings;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>What search is told of a page. Drafts and archived pages are not found; agents' blocks are sections for agents.</summary>
internal static class PageDocuments
{
    public static IEnumerable<SearchDocument> Of(ContentPage page, FolderSettings settings)
    {
        if (page.Status != PageStatus.Published) return [];
        return page switch
        {
            FaqTopic topic => topic.Questions.Select(q => OfQuestion(topic, q)),
            Article article => [OfPage(article, Sections(article.Markup)) with { Category = article.Category, CategoryTitle = settings.CategoryTitle(article.Category) }],
            Script script => [OfPage(script, Sections(script.Markup)) with { Summary = script.When }],
            StandardAnswer answer => [OfPage(answer, [new SearchSection("", "", answer.Body, Audience.Agents)]) with { Category = answer.Folder, Keywords = [.. answer.Tags, answer.Shortcut] }],
            _ => [OfPage(page, Sections(page.Markup))],
        };
    }

    private static SearchDocument OfPage(ContentPage page, IReadOnlyList<SearchSection> sections) => new()
    {
        Id = page.File,
        Kind = page.Kind,
        Audience = page.Audience,
        Url = page.Url,
        Title = page.Title,
        Summary = page.Summary,
        Keywords = [.. page.Keywords, .. page.Tags],
        Sections = sections,
    };

    private static SearchDocument OfQuestion(FaqTopic topic, Question question) => new()
    {
        Id = $"{topic.File}#{question.Anchor}",
        Kind = DocumentKind.Question,
        Audience = topic.Audience,
        Url = topic.Url,
        Title = question.Text,
        Keywords = [.. question.Keywords, .. topic.Tags],
        Sections = [new SearchSection(question.Anchor, "", question.PlainAnswer)],
    };

    private static List<SearchSection> Sections(CompiledMarkup markup)
    {
        var sections = new List<SearchSection>(markup.Sections.Count);
        foreach (var section in markup.Sections)
        {
            sections.Add(new(section.Anchor, section.Heading, () => section.TextPiece.Characters));
            if (section.AgentText.Length > 0) sections.Add(new(section.Anchor, section.Heading, section.AgentText, Audience.Agents));
        }
        if (sections.Count == 0) sections.Add(new("", "", ""));
        return sections;
    }
}
