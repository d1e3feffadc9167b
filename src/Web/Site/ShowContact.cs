using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary><c>/contact</c>: how to reach people, and answers to the question one came with.</summary>
internal static class ShowContact
{
    private const int NearShown = 3;
    private const int LongestQuestion = 600;

    public static PageAnswer Answer(PageRequest request) => Answer(request, null);

    /// <param name="form">Null on a static copy.</param>
    public static PageAnswer Answer(PageRequest request, ContactFormView? form)
    {
        var edition = request.Edition;
        var question = QueryText.Cut(form is { IsRepeat: true } ? $"{form.Subject} {form.Text}" : form?.Text ?? request["q"], LongestQuestion);
        return Pages.Render(request, new ContactPage
        {
            Site = edition.Site,
            Head = Heads.Make(request, "/contact", [edition.Texts["contact.title"]], ""),
            Breadcrumbs = [Trail.Home(request)],
            Form = form is null ? null : form with { CanMail = edition.Options.Smtp.IsConfigured, Consent = edition.Content.Site.Consent.Text, ConsentUrl = ConsentUrl(edition) },
            Channels = [.. Channels(edition)],
            Question = question,
            Near = [.. NearAnswers.To(edition, question, NearShown)],
        }, ContentChanges.Latest(edition)) with
        { IsShared = form is null && request.Query.Count == 0 };
    }

    private static IEnumerable<ChannelView> Channels(Edition edition)
    {
        var (contacts, texts) = (edition.Site.Contacts, edition.Texts);
        if (contacts.Phone.Length > 0) yield return new ChannelView("phone", texts["contact.phone"], contacts.Phone, contacts.PhoneUrl, PhoneNote(edition, texts));
        if (contacts.Email.Length > 0) yield return new ChannelView("mail", texts["contact.email"], contacts.Email, contacts.EmailUrl, Note(edition, texts, "email"));
    }

    private static string ConsentUrl(Edition edition)
    {
        var consent = edition.Content.Site.Consent;
        if (consent.LeadsElsewhere || consent.Link.Length == 0) return consent.Link;
        return edition.Content.Addresses.Find(consent.Link) is Destination.ToPage { Page: var page } && page.IsVisibleTo(Audience.Public) ? page.Url : "";
    }

    private static string PhoneNote(Edition edition, SiteTexts texts) =>
        string.Join(". ", new[] { edition.Site.Contacts.Hours, Note(edition, texts, "phone") }.Where(note => note.Length > 0));

    private static string Note(Edition edition, SiteTexts texts, string channel) =>
        edition.Content.Site.Targets.TryGetValue(channel, out var target) ? texts.Get("contact.replies", ("time", Durations.Say(target, texts))) : "";
}
