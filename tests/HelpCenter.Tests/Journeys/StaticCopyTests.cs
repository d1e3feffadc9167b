using HelpCenter.Web;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.StaticCopies;

namespace HelpCenter.Tests.Journeys;

/// <summary><c>build --output</c>: a copy that any web server can show, below any address.</summary>
public class StaticCopyTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public void Build()
    {
        _folder = Directory.CreateTempSubdirectory("helpcenter-copy-").FullName;
        var options = new HelpCenterOptions { IsStaticCopy = true, Content = TestSite.SampleFolder("shop"), PublicUrl = "https://help.example.ru" };
        StaticCopy.Write(options, SiteFolders.Find(options), CopyFolder.Prepare(_folder, options.Content));
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [TestCase("index.html")]
    [TestCase("oplata/index.html")]
    [TestCase("oplata/vozvrat/index.html")]
    [TestCase("oplata/vozvrat.md")]
    [TestCase("oplata/karty/zachislenie/index.html")]
    [TestCase("faq/oplata/index.html")]
    [TestCase("algorithms/net-koda/index.html")]
    [TestCase("vozvrat/staryj-adres/index.html")]
    [TestCase("images/button.svg")]
    [TestCase("sitemap.xml")]
    [TestCase("feed.xml")]
    [TestCase("robots.txt")]
    [TestCase("llms.txt")]
    [TestCase("404.html")]
    public void The_copy_has(string file) => Assert.That(Path.Combine(_folder, file), Does.Exist);

    [Test]
    public void Every_own_link_leads_to_a_file()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*.html", SearchOption.AllDirectories).Where(f => !f.EndsWith("404.html", StringComparison.Ordinal)))
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(file));
            var links = page.QuerySelectorAll("a[href], link[href]:not([rel=canonical]), img[src], script[src], form[action]")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!).Where(l => !l.Contains(':', StringComparison.Ordinal));
            foreach (var link in links.Select(l => l.Split('#', '?')[0]).Where(l => l.Length > 0))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(link)));
                Assert.That(File.Exists(target) || File.Exists(Path.Combine(target, "index.html")), $"{file}: {link}");
            }
        }
    }

    [Test]
    public void Nothing_for_agents_is_copied()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            Assert.That(file, Does.Not.Contain("sluzhebn").And.Not.Contain("chernovik").And.Not.Contain("notes.txt"));
            Assert.That(File.ReadAllText(file), Does.Not.Contain("кодовоеслово").IgnoreCase, file);
        }
    }

    [Test]
    public void A_folder_with_something_else_in_it_is_not_touched()
    {
        var other = Directory.CreateTempSubdirectory("helpcenter-other-").FullName;
        File.WriteAllText(Path.Combine(other, "important.txt"), "");
        Assert.Throws<CannotStart>(() => CopyFolder.Prepare(other, "/content"));
        Assert.That(Path.Combine(other, "important.txt"), Does.Exist);
        Directory.Delete(other, recursive: true);
        Assert.Throws<CannotStart>(() => CopyFolder.Prepare("/content/below", "/content"));
    }
}
