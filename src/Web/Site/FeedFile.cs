namespace HelpCenter.Web.Site;

/// <summary><c>/feed.xml</c>: what changed, as Atom.</summary>
internal static class FeedFile
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Shown = 30;

    public static PageAnswer Answer(PageRequest request)
    {
        var edition = request.Edition;
        var latest = ContentChanges.Latest(edition);
        return TextFiles.OfXml(request, "application/atom+xml", latest, xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, edition.Site.Language);
            xml.WriteElementString("title", $"{edition.Texts["updates.title"]} — {edition.Site.Title}");
            xml.WriteElementString("id", request.Origin + "/");
            xml.WriteElementString("updated", TextFiles.Stamp(latest ?? DateTimeOffset.UnixEpoch));
            WriteLink(xml, "alternate", request.Origin + "/updates");
            WriteLink(xml, "self", request.Origin + "/feed.xml");
            xml.WriteStartElement("author");
            xml.WriteElementString("name", edition.Site.Title);
            xml.WriteEndElement();
            foreach (var (article, updated) in ShowUpdates.Latest(edition).Take(Shown))
            {
                xml.WriteStartElement("entry");
                xml.WriteElementString("title", article.Title);
                xml.WriteElementString("id", TextFiles.Absolute(request, article.Url));
                xml.WriteElementString("updated", TextFiles.Stamp(updated));
                WriteLink(xml, "alternate", TextFiles.Absolute(request, article.Url));
                xml.WriteElementString("summary", Heads.Shorten(PageText.Description(article), 400));
                xml.WriteEndElement();
            }
        });
    }

    private static void WriteLink(System.Xml.XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}
