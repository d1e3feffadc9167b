using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Theming.Samples;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Tests.Theming;

[TestFixture("default")]
[TestFixture("night")]
public sealed class DefaultThemeTests(string theme)
{
    private ThemeHost _host = null!;

    [OneTimeSetUp]
    public void Start() => _host = ThemeFiles.Host(theme, null, TimeProvider.System);

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    private static IEnumerable<TestCaseData> Pages() => SampleViews.All.Select((view, index) => new TestCaseData(view).SetArgDisplayNames($"{index} {view.Template}"));

    [Test]
    public void Is_active_without_a_problem()
    {
        Assert.That(_host.Problems, Is.Empty);
        Assert.That(_host.Current.Name, Is.EqualTo(theme));
    }

    [TestCaseSource(nameof(Pages))]
    public void Draws_a_sound_page(PageView view)
    {
        var page = Parse(_host.Current.RenderText(view));

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
            Assert.That(page.QuerySelectorAll("main"), Has.Length.EqualTo(1));
            Assert.That(page.Title, Is.EqualTo(view.Head.Title));
            Assert.That(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty, "ids twice");
            Assert.That(page.QuerySelectorAll("label[for]").Where(label => page.GetElementById(label.GetAttribute("for")!) is null), Is.Empty, "labels of nothing");
            Assert.That(page.QuerySelectorAll("[aria-labelledby]").Where(element => page.GetElementById(element.GetAttribute("aria-labelledby")!) is null), Is.Empty, "labelled by nothing");
            Assert.That(page.QuerySelectorAll("button, summary, a").Where(IsNameless).Select(element => element.OuterHtml), Is.Empty, "nameless controls");
        });
    }

    [TestCaseSource(nameof(Pages))]
    public void Has_nothing_inline_that_a_strict_policy_forbids(PageView view)
    {
        var page = Parse(_host.Current.RenderText(view));

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("style, [style]"), Is.Empty);
            Assert.That(page.QuerySelectorAll("script:not([src])").Select(script => script.GetAttribute("type")), Is.All.EndsWith("json"));
            Assert.That(page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)), Is.Empty);
            Assert.That(page.QuerySelectorAll("link[href], script[src], img[src]").Select(Address).Where(address => address.StartsWith("http", StringComparison.Ordinal) && !address.StartsWith("https://help.polka.example", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [TestCaseSource(nameof(Pages))]
    public void Names_only_assets_that_are_there(PageView view)
    {
        var named = Parse(_host.Current.RenderText(view)).QuerySelectorAll("link[href], script[src]").Select(Address).Where(address => address.StartsWith(ThemeAsset.Prefix, StringComparison.Ordinal));

        Assert.That(named.Where(address => !_host.TryFindAsset(address[ThemeAsset.Prefix.Length..], out _)), Is.Empty);
    }

    [Test]
    public void A_page_without_scripts_still_searches_votes_and_walks()
    {
        var article = Parse(_host.Current.RenderText(SampleViews.Article));
        var step = Parse(_host.Current.RenderText(SampleViews.AlgorithmStep));

        Assert.That(article.QuerySelector("form[role=search]")!.GetAttribute("action"), Is.EqualTo("/search"));
        Assert.That(article.QuerySelector("#vote form")!.GetAttribute("method"), Is.EqualTo("post"));
        Assert.That(step.QuerySelectorAll("form input[name=path]").Select(input => input.GetAttribute("value")), Does.Contain("start.status.wait"));
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Address(IElement element) => element.GetAttribute("href") ?? element.GetAttribute("src") ?? "";

    private static bool IsNameless(IElement element) =>
        string.IsNullOrWhiteSpace(element.TextContent) && !element.HasAttribute("aria-label") && !element.HasAttribute("hidden") && element.QuerySelector("img[alt]") is null;
}
