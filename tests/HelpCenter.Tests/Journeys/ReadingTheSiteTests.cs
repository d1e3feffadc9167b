using System.Net;
using System.Text.Json;
using HelpCenter.Tests.Content;

namespace HelpCenter.Tests.Journeys;

/// <summary>What a customer does without scripts: home, search, article, question, algorithm, contacts.</summary>
public class ReadingTheSiteTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("/", "Что случилось")]
    [TestCase("/oplata", "Оплата и возврат")]
    [TestCase("/oplata/karty", "Карты")]
    [TestCase("/oplata/vozvrat", "Как вернуть деньги за товар")]
    [TestCase("/faq", "Вопросы и ответы")]
    [TestCase("/faq/oplata", "Оплата")]
    [TestCase("/algorithms", "Разобраться по шагам")]
    [TestCase("/algorithms/net-koda", "Не пришёл код")]
    [TestCase("/all", "Все статьи от А до Я")]
    [TestCase("/updates", "Что изменилось")]
    [TestCase("/contact", "Что у вас произошло?")]
    [TestCase("/search", "Поиск по справке")]
    public async Task A_page_has_one_heading_a_title_and_works_by_HEAD(string path, string heading)
    {
        var page = await _site.PageAsync(path);
        var headings = page.QuerySelectorAll("h1");
        Assert.That(headings, Has.Length.EqualTo(1));
        Assert.That(TestSite.Plain(headings[0].TextContent), Does.StartWith(heading));
        Assert.That(page.Title, Does.Contain("Лавка Справка"));
        var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(head.Content.Headers.ContentLength, Is.GreaterThan(0));
        Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var seen = new HashSet<string> { "/" };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var path))
        {
            var response = await _site.GetAsync(path);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            var links = page.QuerySelectorAll("a[href], link[href], img[src], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);
            foreach (var link in links.Where(l => l.StartsWith('/')).Select(l => l.Split('#')[0]).Where(seen.Add)) waiting.Enqueue(link);
        }
        Assert.That(seen, Has.Count.GreaterThan(20));
        Assert.That(seen, Does.Contain("/oplata/karty/zachislenie"));
    }

    [Test]
    public async Task A_clumsy_question_finds_the_answer_and_says_what_was_repaired()
    {
        var page = await _site.PageAsync("/search?q=dthyenm+ltymub");
        Assert.That(page.QuerySelector(".repaired")?.TextContent, Does.Contain("dthyenm ltymub"));
        Assert.That(page.QuerySelectorAll("a[href^='/oplata/vozvrat']"), Is.Not.Empty);
        var exact = page.QuerySelector(".repaired a")!.GetAttribute("href")!;
        Assert.That(exact, Does.Contain("exact=1"));
        Assert.That((await _site.PageAsync(exact)).QuerySelector(".repaired"), Is.Null);
    }

    [Test]
    public async Task A_query_without_results_offers_near_articles_and_carries_the_question_to_contacts()
    {
        var page = await _site.PageAsync("/search?q=синхрофазотрон");
        Assert.That(page.QuerySelector("h2")!.TextContent, Does.Contain("ничего нет"));
        var ask = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/contact?q=", StringComparison.Ordinal));
        Assert.That((await _site.PageAsync(ask)).QuerySelector("main")!.TextContent, Does.Contain("синхрофазотрон"));
    }

    [Test]
    public async Task A_very_long_query_is_cut_with_a_note()
    {
        var page = await _site.PageAsync("/search?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("возврат ", 625))));
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Запрос очень длинный"));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("?!.,")]
    [TestCase("😀😀")]
    [TestCase("<script>alert(1)</script>")]
    [TestCase("' OR 1=1 --")]
    [TestCase("\u200B\u200D")]
    [TestCase("вoзврaт")]
    [TestCase("и\u0306 чек")]
    [TestCase("\"возврат")]
    [TestCase("{{7*7}}")]
    [TestCase("\uFFFD\u0000")]
    public async Task Any_query_gives_a_safe_page(string query)
    {
        foreach (var path in (string[])["/search?q=", "/search?type=article&page=99&cat=..%2F&q=", "/contact?q="])
        {
            var response = await _site.GetAsync(path + Uri.EscapeDataString(query));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("<script>alert"));
        }
        var suggest = await _site.GetAsync("/api/suggest?q=" + Uri.EscapeDataString(query));
        Assert.That(suggest.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        JsonDocument.Parse(await suggest.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Suggestions_have_the_shape_that_the_search_box_reads()
    {
        var answer = JsonDocument.Parse(await _site.TextAsync("/api/suggest?q=" + Uri.EscapeDataString("верн"))).RootElement;
        var group = answer.GetProperty("groups")[0];
        var item = group.GetProperty("items")[0];
        Assert.That(answer.GetProperty("query").GetString(), Is.EqualTo("верн"));
        Assert.That(answer.GetProperty("total").GetInt32(), Is.GreaterThan(0));
        Assert.That(group.GetProperty("kind").GetString(), Is.EqualTo("article"));
        Assert.That(item.GetProperty("url").GetString(), Does.StartWith("/oplata/vozvrat"));
        Assert.That(item.GetProperty("html").GetString(), Does.Contain("<mark>"));
    }

    [Test]
    public async Task An_algorithm_is_a_document_and_every_step_has_an_address()
    {
        var document = await _site.PageAsync("/algorithms/net-koda");
        foreach (var id in (string[])["start", "spam", "nomer", "est", "operator"]) Assert.That(document.GetElementById(id), Is.Not.Null, id);
        Assert.That(document.QuerySelector("a[href='#spam']"), Is.Not.Null);
        var step = await _site.PageAsync("/algorithms/net-koda?path=start.spam");
        Assert.That(step.QuerySelector("main")!.TextContent, Does.Contain("Проверьте «Спам»").And.Not.Contain("Проверьте номер"));
        Assert.That(step.QuerySelector("meta[name=robots]")!.GetAttribute("content"), Does.Contain("noindex"));
    }

    [TestCase("start.gone.operator", "Приходили ли коды раньше?")]
    [TestCase("start.spam.nomer", "Проверьте «Спам»")]
    [TestCase("nowhere", "Приходили ли коды раньше?")]
    public async Task A_path_that_broke_off_is_followed_as_far_as_it_holds(string path, string heading)
    {
        var page = await _site.PageAsync("/algorithms/net-koda?path=" + path);
        Assert.That(page.QuerySelector("[data-walk]")!.TextContent, Does.Contain(heading).And.Contain("Этого шага больше нет"));
    }

    [Test]
    public async Task Former_addresses_lead_to_the_present_one()
    {
        foreach (var former in (string[])["/vozvrat/staryj-adres", "/pomosch/dengi", "/OPLATA/Vozvrat", "/oplata/vozvrat/", "//oplata//vozvrat", "/оплата/vozvrat"])
        {
            var response = await _site.GetAsync(former.StartsWith("//", StringComparison.Ordinal) ? _site.Address + former[1..] : former);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MovedPermanently), former);
            Assert.That(response.Headers.Location!.ToString(), Is.EqualTo("/oplata/vozvrat"), former);
        }
    }

    [Test]
    public async Task A_redirect_never_leaves_the_site()
    {
        foreach (var path in (string[])["//evil.example/", "/%5Cevil.example/", "/\\evil.example/", "//evil.example/%2e%2e"])
        {
            var response = await _site.GetAsync(_site.Address + path[1..]);
            var target = response.Headers.Location?.ToString() ?? "/";
            Assert.That(target, Does.StartWith("/").And.Not.StartsWith("//").And.Not.StartsWith("/\\"), path);
        }
    }

    [Test]
    public async Task A_wrong_address_is_404_with_its_words_in_the_search_box()
    {
        var response = await _site.GetAsync("/oplata/kak-vernut-dengi");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        var page = await _site.PageAsync("/oplata/kak-vernut-dengi");
        Assert.That(page.QuerySelectorAll("input[name=q]").Select(i => i.GetAttribute("value")), Does.Contain("kak vernut dengi"));
        Assert.That(page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), Does.Contain("noindex"));
    }

    [Test]
    public async Task A_deleted_page_is_410_and_so_is_an_archived_one()
    {
        Assert.That((await _site.GetAsync("/oplata/arhiv")).StatusCode, Is.EqualTo(HttpStatusCode.Gone));
        var file = Path.Combine(_site.Content, "articles", "oplata", "lishnyaya.md");
        await File.WriteAllTextAsync(file, "---\ntitle: Лишняя\n---\nТекст.\n");
        _site.Host.Content.Reload([file]);
        Assert.That((await _site.GetAsync("/oplata/lishnyaya")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        File.Delete(file);
        _site.Host.Content.Reload([file]);
        Assert.That((await _site.GetAsync("/oplata/lishnyaya")).StatusCode, Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task A_saved_file_is_on_the_page_and_in_search_at_once()
    {
        var file = Path.Combine(_site.Content, "articles", "oplata", "novaya.md");
        await File.WriteAllTextAsync(file, "---\ntitle: Оплата ракушками\n---\nПринимаем ракушки по четвергам.\n");
        _site.Host.Content.Reload([file]);
        Assert.That(await _site.TextAsync("/oplata/novaya"), Does.Contain("по четвергам"));
        Assert.That(await _site.TextAsync("/search?q=" + Uri.EscapeDataString("ракушками")), Does.Contain("/oplata/novaya"));
        await File.WriteAllTextAsync(file, "---\ntitle: Оплата ракушками\n---\nПринимаем ракушки по пятницам.\n");
        _site.Host.Content.Reload([file]);
        Assert.That(await _site.TextAsync("/oplata/novaya"), Does.Contain("по пятницам"));
    }

    [Test]
    public async Task The_list_of_changes_tells_new_articles_from_changed_ones()
    {
        await using var site = await TestSite.StartAsync();
        SampleFolder.GitIn(site.Content, "init", "-q");
        SampleFolder.GitIn(site.Content, "add", ".");
        SampleFolder.GitIn(site.Content, "commit", "-qm", "one", "--date=2020-01-02T03:04:05Z");
        SampleFolder.GitIn(site.Content, "rebase", "-q", "--root", "--committer-date-is-author-date");
        File.AppendAllText(Path.Combine(site.Content, "articles", "oplata", "vozvrat.md"), "\nЕщё строка.\n");
        File.WriteAllText(Path.Combine(site.Content, "articles", "oplata", "svezhaya.md"), "---\ntitle: Свежая\n---\nТекст.\n");
        site.Host.Content.Reload();
        site.Host.Content.ReadHistory();
        var marks = (await site.PageAsync("/updates")).QuerySelectorAll(".lines li").ToDictionary(li => li.QuerySelector("a")!.GetAttribute("href")!, li => li.QuerySelector(".meta")!.TextContent.Split('·')[0].Trim());
        Assert.That(marks["/oplata/svezhaya"], Is.EqualTo("Новая"));
        Assert.That(marks["/oplata/vozvrat"], Is.EqualTo("Обновлена"));
    }

    [Test]
    public async Task An_archived_article_says_so_and_where_to_go_and_an_heir_takes_its_address()
    {
        var page = await _site.PageAsync("/oplata/arhiv");
        var main = TestSite.Plain(page.QuerySelector("main")!.TextContent);
        Assert.That(main, Does.Contain("Статья в архиве").And.Contain("«Оплата почтовым переводом» устарели").And.Not.Contain("Переводы больше не принимаем"));
        Assert.That(page.QuerySelector("main .answer a")!.GetAttribute("href"), Is.EqualTo("/oplata"));

        var heir = Path.Combine(_site.Content, "articles", "oplata", "perevody.md");
        await File.WriteAllTextAsync(heir, "---\ntitle: Переводы\naliases: [oplata/arhiv]\n---\nПо номеру телефона.\n");
        _site.Host.Content.Reload([heir]);
        var response = await _site.GetAsync("/oplata/arhiv");
        Assert.That((response.StatusCode, response.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.MovedPermanently, "/oplata/perevody")));
        Assert.That(_site.Host.Content.Current.Problems.Select(p => p.Code), Has.None.EqualTo("alias-taken"));
        File.Delete(heir);
        _site.Host.Content.Reload([heir]);
    }

    [Test]
    public async Task A_large_list_of_articles_shows_a_letter_at_a_time()
    {
        await using var site = await TestSite.StartAsync();
        var folder = Directory.CreateDirectory(Path.Combine(site.Content, "articles", "mnogo")).FullName;
        for (var i = 0; i < 1000; i++) File.WriteAllText(Path.Combine(folder, $"n{i}.md"), $"---\ntitle: {(i < 998 ? "Яблоко" : "Юла")} {i}\n---\nТекст.\n");
        site.Host.Content.Reload([]);
        var page = await site.PageAsync("/all/я");
        Assert.That(page.QuerySelectorAll("section.letter h2").Select(h => h.TextContent), Is.EqualTo(new[] { "Я" }));
        Assert.That(page.QuerySelectorAll("section.letter li").Length, Is.EqualTo(998));
        Assert.That(page.QuerySelector(".jumps-letters [aria-current]")!.TextContent, Is.EqualTo("Я"));
        Assert.That(page.QuerySelectorAll(".jumps-letters a").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)), Does.Contain("/all/ю"));
        Assert.That((await site.PageAsync("/all")).QuerySelectorAll("section.letter").Length, Is.EqualTo(1));
        Assert.That((await site.GetAsync("/all/ъ")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(Uri.UnescapeDataString(await site.TextAsync("/sitemap.xml")), Does.Contain("/all/ю<"));
    }
}
