using System.Net;

namespace HelpCenter.Tests.Journeys;

/// <summary>Whatever is for agents, drafts and archived pages carry the word «кодовоеслово…»; no public surface may ever say it.</summary>
public class LeakTests
{
    private const string Secret = "кодовоеслово";

    private static readonly string[] s_hiddenAddresses =
    [
        "/sluzhebnoe", "/sluzhebnoe/reglament", "/sluzhebnoe/reglament.md", "/sluzhebnoe/staryj-reglament", "/SLUZHEBNOE/REGLAMENT", "/служебное/регламент",
        "/oplata/chernovik", "/oplata/chernovik.md", "/oplata/kodovoeslovopsevdonim", "/faq/tajnoe", "/algorithms/sluzhebnyj", "/algorithms/sluzhebnyj?path=start",
        "/scripts/zvonok", "/answers/oplata/vozvrat", "/scripts", "/answers", "/images/notes.txt", "/images/../site.yml", "/images/%2e%2e/site.yml", "/images/..%2fsite.yml",
        "/site.yml", "/variables.yml", "/articles/oplata/vozvrat.md", "/content/articles/oplata/vozvrat.md", "/assets/../appsettings.json", "/.git/config",
    ];

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCaseSource(nameof(s_hiddenAddresses))]
    public async Task A_hidden_address_answers_as_one_that_never_was(string address)
    {
        var response = await _site.GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(response.Headers.Location, Is.Null);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain(Secret).IgnoreCase);
    }

    [Test]
    public async Task No_public_surface_says_what_is_for_agents()
    {
        var seen = new HashSet<string> { "/", "/sitemap.xml", "/feed.xml", "/llms.txt", "/robots.txt", "/opensearch.xml", "/healthz", "/oplata/arhiv", "/oplata/net-takoj", "/404" };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var path))
        {
            var text = await _site.TextAsync(path);
            Assert.That(text, Does.Not.Contain(Secret).IgnoreCase, path);
            Assert.That(text, Does.Not.Contain("sluzhebn").And.Not.Contain("chernovik"), path);
            if (!text.Contains("<html", StringComparison.Ordinal)) continue;
            var links = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text).QuerySelectorAll("[href], [src], [action]")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!);
            foreach (var link in links.Where(l => l.StartsWith('/')).Select(l => l.Split('#')[0]).Where(seen.Add)) waiting.Enqueue(link);
        }
        Assert.That(seen, Does.Contain("/oplata/vozvrat.md").And.Contain("/algorithms/net-koda"));
    }

    [TestCase("лимит ручного возврата")]
    [TestCase("подарочный заказ проверьте карту")]
    [TestCase("черновой текст")]
    [TestCase("регламент")]
    [TestCase("тайный раздел")]
    [TestCase("здравствуйте")]
    [TestCase("уточните")]
    public async Task Search_and_suggestions_know_nothing_of_it(string query)
    {
        foreach (var path in (string[])["/search?q=", "/search?exact=1&q=", "/api/suggest?q=", "/contact?q="])
        {
            Assert.That(await _site.TextAsync(path + Uri.EscapeDataString(query)), Does.Not.Contain(Secret).IgnoreCase, path);
        }
    }

    [TestCase("кодовоесловорегламент")]
    [TestCase("кодовоесловочерновик")]
    [TestCase("кодовоесловоскрипт")]
    [TestCase("кодовоесловоответ")]
    [TestCase("кодовоесловозаголовок")]
    [TestCase("кодовоесловокомментарий")]
    public async Task The_word_itself_finds_nothing(string query)
    {
        var suggestions = await _site.TextAsync("/api/suggest?q=" + Uri.EscapeDataString(query));
        Assert.That(suggestions.Replace(query, ""), Does.Not.Contain(Secret).IgnoreCase);
        var page = await _site.PageAsync("/search?q=" + Uri.EscapeDataString(query));
        Assert.That(page.DocumentElement.TextContent.Replace(query, ""), Does.Not.Contain(Secret).IgnoreCase);
    }
}
