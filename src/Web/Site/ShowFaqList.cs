using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/faq</c>: all topics, each with its first questions.</summary>
internal static class ShowFaqList
{
    private const int QuestionsOfTopic = 5;

    public static PageAnswer Answer(PageRequest request)
    {
        var edition = request.Edition;
        var topics = edition.Content.Topics.Where(edition.IsShown).ToList();
        if (topics.Count == 0) return ShowError.NotFound(request);
        var title = edition.Texts["faq.title"];
        return Pages.Render(request, new FaqListPage
        {
            Site = edition.Site,
            Head = Heads.Make(request, "/faq", [title], "", StructuredData.Graph(StructuredData.Breadcrumbs(request, [Trail.Home(request)], title, "/faq"))),
            Breadcrumbs = [Trail.Home(request)],
            Topics = [.. topics.Select(t => new FaqTopicView(t.Title, t.Url, t.Questions.Count,
                [.. t.Questions.Take(QuestionsOfTopic).Select(q => new LinkView(q.Text, $"{t.Url}#{q.Anchor}"))]))],
            Count = topics.Sum(t => t.Questions.Count),
        }, ContentChanges.Latest(edition));
    }
}
