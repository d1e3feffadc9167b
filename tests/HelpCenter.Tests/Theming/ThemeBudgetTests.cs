using System.Text;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Samples;

namespace HelpCenter.Tests.Theming;

/// <summary>What a reader's phone has to fetch.</summary>
public sealed class ThemeBudgetTests
{
    private const int Kilobyte = 1024;
    private ThemeHost _host = null!;

    [OneTimeSetUp]
    public void Start() => _host = ThemeFiles.Host(ThemeOptions.DefaultTheme, null, TimeProvider.System);

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [Test]
    public void Styles_fit_into_14_KB() => Assert.That(Packed("site.css"), Is.LessThanOrEqualTo(14 * Kilobyte));

    // What the other kinds of pages have for themselves: articles, topics of questions, algorithms, the form.
    [TestCase("faq.js", "walk.js", "contact.js")]
    [TestCase("article.js", "walk.js", "contact.js")]
    [TestCase("article.js", "faq.js", "contact.js")]
    [TestCase("article.js", "faq.js", "vote.js", "walk.js")]
    public void All_scripts_of_a_page_fit_into_10_KB(params string[] others)
    {
        var scripts = _host.Current.Assets.All.Where(asset => asset.Name.EndsWith(".js", StringComparison.Ordinal) && !others.Contains(asset.Name));
        Assert.That(scripts.Sum(asset => Packed(asset.Name)), Is.LessThanOrEqualTo(10 * Kilobyte));
    }

    [Test]
    public void Fonts_fit_into_90_KB_and_two_files()
    {
        var fonts = _host.Current.Assets.All.Where(asset => asset.Name.EndsWith(".woff2", StringComparison.Ordinal)).ToList();

        Assert.That(fonts, Has.Count.LessThanOrEqualTo(2));
        Assert.That(fonts.Sum(font => font.Bytes.Length), Is.LessThanOrEqualTo(90 * Kilobyte));
        Assert.That(_host.Current.Assets.All.Select(asset => asset.Name), Has.Some.StartsWith("fonts/LICENSE"));
    }

    [Test]
    public void Every_page_fits_into_20_KB_packed()
    {
        foreach (var view in SampleViews.All)
        {
            using var packed = new MemoryStream();
            using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(_host.Current.Render(view));
            Assert.That(packed.Length, Is.LessThanOrEqualTo(20 * Kilobyte), view.Template);
        }
    }

    [Test]
    public void Styles_import_nothing_and_name_fingerprinted_files()
    {
        var css = Encoding.UTF8.GetString(_host.Current.Assets.All.Single(asset => asset.Name == "site.css").Bytes);

        Assert.That(css, Does.Not.Contain("@import").And.Match("""/assets/fonts-inter\.[0-9a-f]{10}\.woff2"""));
    }

    private int Packed(string name)
    {
        var asset = _host.Current.Assets.All.Single(asset => asset.Name == name);
        return (asset.Gzip ?? asset.Bytes).Length;
    }
}
