using HelpCenter.Web.StaticCopies;

namespace HelpCenter.Tests.Web;

public class RelativeLinksTests
{
    [TestCase(0, "<a href=\"/\">", "<a href=\"./\">")]
    [TestCase(0, "<a href=\"/oplata/sbp#сроки\">", "<a href=\"./oplata/sbp/#сроки\">")]
    [TestCase(2, "<a href=\"/oplata/sbp\">", "<a href=\"../../oplata/sbp/\">")]
    [TestCase(2, "<a href=\"/\">", "<a href=\"../../\">")]
    [TestCase(1, "<img src=\"/images/a.png\">", "<img src=\"../images/a.png\">")]
    [TestCase(1, "<link href=\"/assets/site.1.css\">", "<link href=\"../assets/site.1.css\">")]
    [TestCase(1, "<a href=\"/contact?q=1\">", "<a href=\"../contact/?q=1\">")]
    [TestCase(1, "<a href=\"/oplata/sbp.md\">", "<a href=\"../oplata/sbp.md\">")]
    [TestCase(1, "<a href=\"//other.example\">", "<a href=\"//other.example\">")]
    [TestCase(1, "<a href=\"https://other.example/x\">", "<a href=\"https://other.example/x\">")]
    [TestCase(1, "<a href=\"#here\">", "<a href=\"#here\">")]
    public void Own_links_become_relative(int depth, string html, string expected) => Assert.That(RelativeLinks.Rewrite(html, depth), Is.EqualTo(expected));
}
