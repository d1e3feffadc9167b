using HelpCenter.Content;
using HelpCenter.Content.Faq;
using HelpCenter.Search;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/faq/{topic}</c>: every question has an anchor of its own.</summary>
internal static class ShowFaq
{
    public static PageAnswer Answer(PageRequest request, FaqTopic topic)
    {
        var edition = request.Edition;
        var breadcrumbs = Trail.To(request, new LinkView(edition.Texts["faq.title"], "/faq"));
        var updated = edition.Updated(topic);
        return Pages.Render(request, new FaqPage
        {
            Site = edition.Site,
            Head = Heads.Make(request, topic.Url, [topic.Title, edition.Texts["faq.title"]], PageText.Description(topic), StructuredData.Graph(
                StructuredData.Breadcrumbs(request, breadcrumbs, topic.Title, topic.Url),
                StructuredData.Questions(topic.Questions.Select(q => (q.Text, q.PlainAnswer))))),
            Breadcrumbs = [.. breadcrumbs],
            Title = topic.Title,
            IntroHtml = Intro(edition, topic),
            Questions = [.. topic.Questions.Select(q => new FaqItemView(q.Anchor, q.Text, edition.Content.Html(topic, q.Answer, Audience.Public)))],
            Updated = updated,
            Topics = [.. edition.Content.Topics.Where(edition.IsShown).Select(t => new CountedLinkView(t.Title, t.Url, t.Questions.Count, t.Url == topic.Url))],
            Permalink = Heads.Absolute(request, topic.Url),
        }, updated);
    }

    private static string Intro(Edition edition, ContentPage page) =>
        page.Markup.Sections is [{ Level: 0 } first, ..] ? edition.Content.Html(page, first.Body, Audience.Public) : "";
}
