namespace HelpCenter.Web.Site;

/// <summary>Every address of the public site, in one place. Pages are functions from a request to an answer.</summary>
public static class PublicSite
{
    public static PageAnswer Answer(PageRequest request)
    {
        if (SiteAddress.Repaired(request) is { } better) return PageAnswer.MovedTo(better);
        return Segments(request.Path) switch
        {
            [] => ShowHome.Answer(request),
            ["search"] => ShowSearch.Answer(request),
            ["all"] => ShowAllArticles.Answer(request),
            ["all", var letter] => ShowAllArticles.Answer(request, letter),
            ["updates"] => ShowUpdates.Answer(request),
            ["contact"] => ShowContact.Answer(request),
            ["faq"] => ShowFaqList.Answer(request),
            ["algorithms"] => ShowAlgorithmList.Answer(request),
            ["api", "suggest"] => AnswerSuggest.Answer(request),
            ["sitemap.xml"] => SitemapFile.Answer(request),
            [var file] when SitemapFile.PartOf(file) is { } part => SitemapFile.AnswerPart(request, part),
            ["robots.txt"] => RobotsFile.Answer(request),
            ["feed.xml"] => FeedFile.Answer(request),
            ["opensearch.xml"] => OpenSearchFile.Answer(request),
            ["llms.txt"] => LlmsFile.Answer(request),
            _ => ShowContent.Answer(request),
        };
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
