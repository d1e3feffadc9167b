using System.Globalization;
using System.Text;
using System.Xml;

namespace HelpCenter.Web.Site;

/// <summary>Answers for machines. They name absolute addresses, so they are kept only when the site knows its own.</summary>
internal static class TextFiles
{
    public const string Xml = "application/xml";
    public const string Plain = "text/plain";
    public const string Markdown = "text/markdown";

    private static readonly XmlWriterSettings s_xml = new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false };

    public static PageAnswer Of(PageRequest request, string text, string contentType, DateTimeOffset? modified = null) =>
        PageAnswer.Text(text, contentType, modified) with { IsShared = IsShared(request) };

    public static PageAnswer OfXml(PageRequest request, string contentType, DateTimeOffset? modified, Action<XmlWriter> write)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, s_xml))
        {
            xml.WriteStartDocument();
            write(xml);
        }
        return new PageAnswer { Body = body.ToArray(), ContentType = $"{contentType}; charset=utf-8", Modified = modified, IsShared = IsShared(request) };
    }

    /// <summary>Cyrillic of an address percent-encoded, as sitemaps and feeds demand.</summary>
    public static string Absolute(PageRequest request, string path) => request.Origin + SiteAddress.Encode(path);

    public static string Stamp(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static bool IsShared(PageRequest request) => request.Query.Count == 0 && request.Edition.Options.PublicUrl.Length > 0;
}
