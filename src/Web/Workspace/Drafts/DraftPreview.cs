using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Content.Articles;
using HelpCenter.Content.Faq;
using HelpCenter.Search;
using HelpCenter.Web.Contact;
using HelpCenter.Web.Site;

namespace HelpCenter.Web.Workspace.Drafts;

/// <summary>A text as readers would see it: by the compiler and the theme of the site. What has no public page is for <c>_Plain.cshtml</c>.</summary>
public sealed class DraftPreview(CustomerScreens screens, EditionHost editions)
{
    /// <summary>Null for what customers do not read on the site.</summary>
    public byte[]? OnSite(HttpContext http, TriedText tried)
    {
        if (tried.Page is not { } page || !page.IsVisibleTo(Audience.Public)) return null;
        var request = screens.Request(http) with { Edition = editions.Current with { Content = tried.Site } };
        return page switch
        {
            Article article => ShowArticle.Answer(request, article).Body,
            FaqTopic topic => ShowFaq.Answer(request, topic).Body,
            Algorithm algorithm => ShowAlgorithm.Answer(request, algorithm).Body,
            _ => null,
        };
    }
}
