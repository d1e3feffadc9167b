namespace HelpCenter.Web.Site;

/// <summary><c>/robots.txt</c>.</summary>
internal static class RobotsFile
{
    public static PageAnswer Answer(PageRequest request) => TextFiles.Of(request, $"""
        User-agent: *
        Disallow: /api/
        Disallow: /vote
        Disallow: /agent
        Disallow: /my
        Disallow: /t/
        Allow: /

        Sitemap: {request.Origin}/sitemap.xml

        """, TextFiles.Plain);
}
