namespace HelpCenter.Web.Site;

/// <summary><c>/opensearch.xml</c>: the browser's own search box asks us.</summary>
internal static class OpenSearchFile
{
    private const string Schema = "http://a9.com/-/spec/opensearch/1.1/";
    private const int LongestName = 16;

    public static PageAnswer Answer(PageRequest request)
    {
        var title = request.Edition.Site.Title;
        return TextFiles.OfXml(request, "application/opensearchdescription+xml", null, xml =>
        {
            xml.WriteStartElement("OpenSearchDescription", Schema);
            xml.WriteElementString("ShortName", QueryText.Cut(title, LongestName));
            xml.WriteElementString("Description", title);
            xml.WriteElementString("Language", request.Edition.Site.Language);
            xml.WriteElementString("InputEncoding", "UTF-8");
            xml.WriteStartElement("Url");
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", request.Origin + "/search?q={searchTerms}");
            xml.WriteEndElement();
        });
    }
}
