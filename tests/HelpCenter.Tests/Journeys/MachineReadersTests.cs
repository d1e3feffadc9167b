using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using HelpCenter.Tests.Content;

namespace HelpCenter.Tests.Journeys;

/// <summary>What search engines, feed readers and language models are told: structured data, lists of addresses, Markdown twins.</summary>
public class MachineReadersTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Structured_data_is_valid_and_says_what_the_page_says()
    {
        foreach (var path in (string[])["/", "/oplata", "/oplata/vozvrat", "/faq/oplata", "/algorithms/net-koda"])
        {
            var page = await _site.PageAsync(path);
            var graph = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph");
            var text = page.QuerySelector("main")!.TextContent;
            foreach (var question in graph.EnumerateArray().Where(t => t.GetProperty("@type").GetString() == "FAQPage").SelectMany(t => t.GetProperty("mainEntity").EnumerateArray()))
            {
                Assert.That(text, Does.Contain(question.GetProperty("name").GetString()));
            }
        }
    }

    [Test]
    public async Task Numbered_steps_are_told_to_machines_as_readers_see_them()
    {
        var file = Path.Combine(_site.Content, "articles", "oplata", "shagi.md");
        await File.WriteAllTextAsync(file, "---\ntitle: Как оплатить\n---\n1. Нажмите «Оплатить» & ждите\n   Окно откроется.\n   - картой\n   - по СБП\n2. Готово\n\n:::agent\n1. Тайный шаг\n2. Ещё один\n:::\n");
        var line = Path.Combine(_site.Content, "algorithms", "podryad.md");
        await File.WriteAllTextAsync(line, "---\ntitle: Всё подряд\n---\n## Включите читалку {#a}\nКнопка сверху.\n- [Дальше](#b)\n\n## Подождите {#b}\nИтог: решено\n");
        _site.Host.Content.Reload([file, line]);
        Assert.That(Steps(await _site.PageAsync("/oplata/shagi")), Is.EqualTo(new[]
        {
            "1 Нажмите «Оплатить» & ждите: Нажмите «Оплатить» & ждите Окно откроется. картой по СБП",
            "2 Готово: Готово",
        }));
        Assert.That(Steps(await _site.PageAsync("/algorithms/podryad")), Is.EqualTo(new[] { "1 Включите читалку: Включите читалку Кнопка сверху.", "2 Подождите: Подождите" }));
        Assert.That(Steps(await _site.PageAsync("/algorithms/net-koda")), Is.Empty, "it asks");
        File.Delete(file);
        File.Delete(line);
        _site.Host.Content.Reload([file, line]);

        static IEnumerable<string> Steps(AngleSharp.Html.Dom.IHtmlDocument page) =>
            JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph").EnumerateArray()
                .Where(thing => thing.GetProperty("@type").GetString() == "HowTo").SelectMany(how => how.GetProperty("step").EnumerateArray())
                .Select(step => $"{step.GetProperty("position").GetInt32()} {step.GetProperty("name").GetString()}: {step.GetProperty("text").GetString()}").ToList();
    }

    [Test]
    public async Task Machines_get_a_sitemap_a_feed_robots_opensearch_and_llms()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var places = XDocument.Parse(await _site.TextAsync("/sitemap.xml")).Descendants(map + "loc").Select(l => new Uri(l.Value).AbsolutePath).ToList();
        Assert.That(places, Is.SupersetOf(new[] { "/", "/oplata", "/oplata/vozvrat", "/faq/oplata", "/algorithms/net-koda" }));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.That(XDocument.Parse(await _site.TextAsync("/feed.xml")).Descendants(atom + "entry"), Is.Not.Empty);
        Assert.That(await _site.TextAsync("/robots.txt"), Does.Contain("Sitemap: http://127.0.0.1"));
        Assert.That(XDocument.Parse(await _site.TextAsync("/opensearch.xml")).Root!.Name.LocalName, Is.EqualTo("OpenSearchDescription"));
        Assert.That(await _site.TextAsync("/llms.txt"), Does.StartWith("# Лавка Справка").And.Contain("/oplata/vozvrat.md"));
    }

    [Test]
    public async Task An_article_has_a_Markdown_twin()
    {
        var twin = await _site.TextAsync("/oplata/vozvrat.md");
        Assert.That(twin, Does.StartWith("---\ntitle: \"Как вернуть деньги за товар\"\nsummary: \"Вернуть можно в течение 14"));
        Assert.That(twin, Does.Contain("updated: ").And.Contain("в течение 14 дней").And.Contain("1. Откройте").And.Not.Contain("keywords").And.Not.Contain("{{"));
    }

    [Test]
    public async Task Code_in_a_twin_stays_as_it_was_written()
    {
        var file = Path.Combine(_site.Content, "articles", "oplata", "kod.md");
        const string Code = "```\n:::agent\nПишите {{return_days}} и [[vozvrat]].\n:::\n<!-- заметка -->\n```";
        await File.WriteAllTextAsync(file, $"---\ntitle: Как писать\n---\n{Code}\n\nИли `{{{{return_days}}}}`: {{{{return_days}}}} дней.\n\n:::agent\n~~~\n:::\nтайна\n");
        _site.Host.Content.Reload([file]);
        var twin = await _site.TextAsync("/oplata/kod.md");
        Assert.That(twin, Does.Contain(Code).And.Contain("Или `{{return_days}}`: 14 дней.").And.Not.Contain("тайна"));
        Assert.That(await _site.TextAsync("/oplata/kod"), Does.Not.Contain("тайна"));
        File.Delete(file);
        _site.Host.Content.Reload([file]);
    }

    [Test]
    public async Task Links_of_a_twin_are_addresses_and_hidden_pages_have_none()
    {
        var file = Path.Combine(_site.Content, "articles", "oplata", "ssylki.md");
        const string Text = "[[vozvrat|вернём]] [[zachislenie]] [[#svoi|свой раздел]] [[reglament|тайный]]\n\n[файл](karty/zachislenie.md#сроки) [сайт](https://example.org/) "
            + "[адрес](/sluzhebnoe/reglament) [по имени][имя]\n\n[имя]: ../sluzhebnoe/reglament.md\n[второе]: karty/zachislenie.md \"Куда\"\n";
        await File.WriteAllTextAsync(file, $"---\ntitle: Ссылки\n---\n{Text}");
        _site.Host.Content.Reload([file]);
        var twin = await _site.TextAsync("/oplata/ssylki.md");
        Assert.That(twin, Does.Contain("[вернём](/oplata/vozvrat)").And.Contain("](/oplata/karty/zachislenie)").And.Contain("[свой раздел](#svoi)").And.Contain("[сайт](https://example.org/)"));
        Assert.That(twin, Does.Contain("[второе]: /oplata/karty/zachislenie \"Куда\"").And.Contain("тайный").And.Not.Contain("reglament"));

        await File.WriteAllTextAsync(file, "---\ntitle: [Ссылки\naudience: agents\n---\nНе для всех\n");
        _site.Host.Content.Reload([file]);
        Assert.That((await _site.GetAsync("/oplata/ssylki")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "the last good version stays");
        Assert.That(await _site.TextAsync("/oplata/ssylki.md"), Does.Not.Contain("Не для всех"));
        File.Delete(file);
        _site.Host.Content.Reload([file]);
    }
}
