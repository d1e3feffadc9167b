using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Web.Texts;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>What is around every page: menu, footer, notice, contacts. Made once per edition.</summary>
internal static class SiteFrame
{
    public static SiteView Make(ContentSnapshot content, HelpCenterOptions options, DateOnly today)
    {
        var texts = SiteTexts.For(content.Site.Language);
        return new SiteView
        {
            Title = content.Site.Title,
            Language = content.Site.Language,
            Origin = options.PublicUrl,
            Menu = [.. Menu(content, texts)],
            Footer = [new LinkGroupView(texts["footer.help"], [.. Footer(content, texts)])],
            Notice = NoticeOf(content, today),
            Contacts = ContactsOf(content.Site, texts),
            FeedUrl = "/feed.xml",
            OpenSearchUrl = options.IsStaticCopy ? "" : "/opensearch.xml",
            // A copy cannot search; the list of everything is the nearest thing to it.
            SearchUrl = options.IsStaticCopy ? "/all" : "/search",
            SuggestUrl = options.IsStaticCopy ? "" : "/api/suggest",
        };
    }

    private static IEnumerable<LinkView> Menu(ContentSnapshot content, SiteTexts texts) =>
        Kinds(content, texts).Append(new LinkView(texts["contact.write"], "/contact"));

    private static IEnumerable<LinkView> Kinds(ContentSnapshot content, SiteTexts texts)
    {
        if (content.Topics.Any(Shown)) yield return new LinkView(texts["faq.title"], "/faq");
        if (content.Algorithms.Any(Shown)) yield return new LinkView(texts["algorithms.title"], "/algorithms");
    }

    private static IEnumerable<LinkView> Footer(ContentSnapshot content, SiteTexts texts) =>
        [new LinkView(texts["all.title"], "/all"), new LinkView(texts["updates.title"], "/updates"), .. Kinds(content, texts)];

    private static NoticeView? NoticeOf(ContentSnapshot content, DateOnly today)
    {
        if (content.Site.Notice is not { } notice || notice.Until < today) return null;
        var leadsSomewhere = notice.Link.Length > 0 && content.Addresses.Find(notice.Link) is Destination.ToPage { Page: var page } && Shown(page);
        return new NoticeView(notice.Text) { Url = leadsSomewhere ? "/" + notice.Link.Trim('/') : "" };
    }

    private static ContactsView ContactsOf(SiteSettings site, SiteTexts texts) => new()
    {
        Phone = site.Contacts.Phone,
        PhoneUrl = PhoneUrl(site.Contacts.Phone),
        Email = site.Contacts.Email,
        EmailUrl = site.Contacts.Email.Length > 0 ? "mailto:" + site.Contacts.Email : "",
        Hours = site.Contacts.Hours,
        ReplyNote = site.Targets.TryGetValue("email", out var target) ? texts.Get("contact.replies", ("time", Durations.Say(target, texts))) : "",
    };

    /// <summary>«8 800 555-01-42» is +7 800 555-01-42 for a telephone.</summary>
    private static string PhoneUrl(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (digits.Length == 0) return "";
        if (digits.Length == 11 && digits[0] == '8') digits = "7" + digits[1..];
        return digits.Length >= 11 ? "tel:+" + digits : "tel:" + digits;
    }

    private static bool Shown(ContentPage page) => page.IsVisibleTo(Audience.Public);
}
