using System.Text;
using HelpCenter.Content;
using HelpCenter.Search;

namespace HelpCenter.Tests.Content;

public class ContentCompilerTests
{
    private SampleFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new SampleFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void An_article_gets_its_address_title_and_category()
    {
        _folder.Write("articles/oplata/category.yml", "title: Заказ и оплата\norder: 1\n").Article("oplata/kak-oplatit.md", "Как оплатить", "Картой.");
        var site = _folder.Compile();
        Assert.That(site.Addresses.Find("/oplata/kak-oplatit"), Is.InstanceOf<Destination.ToPage>());
        Assert.That(site.Categories.Single().Title, Is.EqualTo("Заказ и оплата"));
        Assert.That(site.Categories.Single().Articles.Single().Title, Is.EqualTo("Как оплатить"));
    }

    [Test]
    public void Every_slip_of_an_author_is_named_with_its_line_and_a_way_out()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _folder
            .Article("a/good.md", "Хорошая статья", "Текст.")
            .Write("articles/a/colon.md", "---\ntitle: Оплата: картой\n---\nТекст.\n")
            .Write("articles/a/cp1251.md", Encoding.GetEncoding(1251).GetBytes("---\ntitle: Старая кодировка\n---\nТекст статьи в старой кодировке.\n"))
            .Write("articles/a/merge.md", "---\ntitle: Слияние\n---\n<<<<<<< HEAD\nТекст.\n=======\nДругой.\n>>>>>>> branch\n")
            .Write("articles/a/keys.md", "---\ntitle: Ключи\nsumary: Опечатка\norder: первый\nreviewed: вчера\n---\nТекст.\n")
            .Write("articles/a/empty.md", "---\ntitle: Пустая\n---\n")
            .Write("articles/a/bom.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("---\ntitle: С меткой\n---\nТекст.\n")])
            .Write("articles/a/links.md", "---\ntitle: Ссылки\n---\n[в никуда](net.md) и [[net-takoj]]\n\n[не туда](good.md#net)\n\n![Схема](../../images/net.png)\n")
            .Write("articles/a/open.md", "---\ntitle: Не закрыт\nТекст.\n");
        var problems = _folder.Compile().Problems;
        Assert.Multiple(() =>
        {
            Expect("colon.md", 2, "front-matter", Severity.Error);
            Expect("cp1251.md", 0, "encoding", Severity.Error);
            Expect("merge.md", 4, "merge-marker", Severity.Error);
            Expect("open.md", 1, "front-matter", Severity.Error);
            Expect("keys.md", 3, "unknown-key", Severity.Warning);
            Expect("keys.md", 4, "wrong-value", Severity.Warning);
            Expect("keys.md", 5, "wrong-value", Severity.Warning);
            Expect("empty.md", 0, "empty-file", Severity.Warning);
            Expect("bom.md", 1, "bom", Severity.Warning);
            Expect("links.md", 4, "broken-link", Severity.Warning);
            Expect("links.md", 6, "broken-anchor", Severity.Warning);
            Expect("links.md", 8, "broken-image", Severity.Warning);
            Assert.That(problems.Where(p => p.File.EndsWith("good.md")), Is.Empty);
            Assert.That(problems.Single(p => p.Code == "unknown-key").Message, Does.Contain("summary"));
            Assert.That(problems.Single(p => p.File.EndsWith("cp1251.md")).Message, Does.Contain("Windows-1251"));
            Assert.That(problems.All(p => p.Fix.Length > 0), "every problem says how to mend it");
        });

        void Expect(string file, int line, string code, Severity severity) =>
            Assert.That(problems.Any(p => p.File == "articles/a/" + file && p.Line == line && p.Code == code && p.Severity == severity),
                $"{file}:{line} {code} {severity}; have: {string.Join("; ", problems.Where(p => p.File.EndsWith(file)))}");
    }

    [Test]
    public void Pages_with_errors_stay_out_and_all_others_are_served()
    {
        _folder.Article("a/good.md", "Хорошая", "Текст.").Write("articles/a/bad.md", "---\ntitle: [\n---\nТекст.\n");
        var site = _folder.Compile();
        Assert.That(site.Articles.Select(a => a.Title), Is.EqualTo(new[] { "Хорошая" }));
        Assert.That(site.Addresses.Find("/a/bad"), Is.Null);
    }

    [Test]
    public void Two_files_of_one_address_are_an_error_of_the_second()
    {
        _folder.Article("a/Возврат.md", "Первая", "Текст.").Article("a/vozvrat.md", "Вторая", "Текст.");
        var site = _folder.Compile();
        Assert.That(site.Articles, Has.Count.EqualTo(1));
        Assert.That(site.Problems.Single(p => p.Severity == Severity.Error).Code, Is.EqualTo("duplicate-address"));
    }

    [Test]
    public void A_public_page_neither_links_to_nor_names_what_is_for_agents()
    {
        _folder.Article("a/open.md", "Открытая", "См. [[secret]].")
            .Write("articles/a/secret.md", "---\ntitle: Тайное имя\naudience: agents\n---\nТекст.\n");
        var site = _folder.Compile();
        var open = site.Articles.Single(a => a.Title == "Открытая");
        Assert.That(site.Html(open, Audience.Public), Does.Not.Contain("Тайное имя").And.Not.Contains("href=\"/a/secret\""));
        Assert.That(site.Html(open, Audience.Agents), Does.Contain("Тайное имя"));
        Assert.That(site.Problems.Select(p => p.Code), Does.Contain("link-to-hidden"));
    }

    [TestCase("audience: agent")]
    [TestCase("audiense: agents")]
    [TestCase("status: черновик")]
    [TestCase("statuss: draft")]
    public void A_slip_in_who_may_see_a_page_hides_it(string line)
    {
        var site = _folder.Write("articles/a/a.md", $"---\ntitle: Тайна\n{line}\n---\nТекст.\n").Compile();
        Assert.That(site.Articles.Single().IsVisibleTo(Audience.Public), Is.False);
        Assert.That(site.Index.Search(new SearchRequest("тайна")).Total, Is.Zero);
        Assert.That(site.Problems, Is.Not.Empty);
    }

    [Test]
    public void Variables_of_summaries_words_of_the_lexicon_and_sources_of_answers_are_checked()
    {
        _folder.Write("variables.yml", "days: { value: 14 }\n").Write("lexicon.txt", "кэшбэк\n")
            .Write("articles/a/a.md", "---\ntitle: А\nsummary: За {{days}} дней, не за {{dais}}.\n---\nТекст.\n")
            .Write("answers/o/x.md", "---\ntitle: Ответ\narticle: a/net\n---\nЗдравствуйте!\n");
        var site = _folder.Compile();
        Assert.That(site.Articles.Single().Summary, Does.StartWith("За 14 дней"));
        Assert.That(site.Problems.Select(p => (p.File, p.Code)), Is.EquivalentTo(new[] { ("articles/a/a.md", "unknown-variable"), ("lexicon.txt", "lexicon"), ("answers/o/x.md", "unknown-address") }));
    }

    [Test]
    public void Aliases_and_categories_without_order_work()
    {
        _folder.Write("articles/a/new.md", "---\ntitle: Новая\naliases: [staroe/imya]\n---\nТекст.\n").Article("b/x.md", "Икс", "Текст.");
        var site = _folder.Compile();
        Assert.That(site.Addresses.Find("/staroe/imya/"), Is.EqualTo(new Destination.Moved("/a/new")));
        Assert.That(site.Categories.Select(c => c.Title), Is.EqualTo(new[] { "A", "B" }));
    }

    [Test]
    public void Titles_sort_as_Russian_readers_expect()
    {
        foreach (var (file, title) in new[] { ("1", "Яблоко"), ("2", "Ёлка"), ("3", "Ель"), ("4", "Жук"), ("5", "«Арбуз»") }) _folder.Article($"a/{file}.md", title, "Текст.");
        Assert.That(_folder.Compile().Articles.Select(a => a.Title), Is.EqualTo(new[] { "«Арбуз»", "Ёлка", "Ель", "Жук", "Яблоко" }));
    }

    [Test]
    public void A_query_of_found_by_that_finds_other_pages_is_a_problem()
    {
        _folder.Write("articles/a/a.md", "---\ntitle: Возврат денег\nfound_by: [вернуть деньги, расписание электричек]\n---\nКак вернуть деньги за заказ.\n");
        var problems = _folder.Compile().Problems.Where(p => p.Code == "found-by").ToList();
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0].Message, Does.Contain("электричек"));
    }

    [Test]
    public void Variables_are_filled_and_unknown_and_unused_ones_are_named()
    {
        _folder.Write("variables.yml", "return_days: { value: 14, owner: anna, source: оферта }\nnobody: { value: 1 }\n")
            .Article("a/a.md", "Срок", "Вернуть можно за {{return_days}} дней, но {{retrun_days}}.");
        var site = _folder.Compile();
        Assert.That(site.Html(site.Articles[0], Audience.Public), Does.Contain("14"));
        Assert.That(site.Problems.Select(p => p.Code), Is.EquivalentTo(new[] { "unknown-variable", "unused-variable" }));
    }

    [Test]
    public void Terms_that_may_be_promised_are_read_and_slips_in_them_are_named()
    {
        _folder.Write("terms.yml", """
            # Что можно обещать
            - { text: "до 10 дней", iso: P10D, about: возврат денег, owner: anna }
            - { text: "1–3 дня", iso: P1D/P3D, about: блокировка }
            - { text: "до 3 рабочих дней", iso: "workdays:3-5", about: справка }
            - { text: "завтра", iso: "day:+1", abuot: бонусы }
            - { text: "скоро", iso: 10 дней, about: ответ }
            - { iso: P1D, about: без текста }
            - просто строка
            """);
        var site = _folder.Compile();
        Assert.That(site.Terms.Select(t => (t.Text, t.Iso)), Is.EqualTo(new[] { ("до 10 дней", "P10D"), ("1–3 дня", "P1D/P3D"), ("до 3 рабочих дней", "workdays:3-5"), ("завтра", "day:+1"), ("скоро", "") }));
        Assert.That(site.Problems.Select(p => (p.File, p.Line, p.Code)), Is.EquivalentTo(new[]
        {
            ("terms.yml", 5, "unknown-key"), ("terms.yml", 5, "no-value"), ("terms.yml", 6, "wrong-value"), ("terms.yml", 7, "no-value"), ("terms.yml", 8, "terms"),
        }));
    }

    [Test]
    public void A_settings_file_of_another_shape_is_named_and_the_site_stands()
    {
        _folder.Write("terms.yml", "text: до 10 дней\n").Write("synonyms.yml", "возврат: вернуть\n")
            .Write("variables.yml", "days: 14\ndays: { value: 15 }\n").Article("a/a.md", "Срок", "За {{days}} дней.");
        var site = _folder.Compile();
        Assert.That(site.Html(site.Articles[0], Audience.Public), Does.Contain("14"));
        Assert.That(site.Problems.Select(p => (p.File, p.Line, p.Code)), Is.EquivalentTo(new[] { ("terms.yml", 1, "terms"), ("synonyms.yml", 1, "synonyms"), ("variables.yml", 2, "duplicate-variable") }));
    }

    [Test]
    public void Any_bytes_in_any_file_never_stop_the_site()
    {
        var random = new Random(20261121);
        foreach (var name in new[] { "site.yml", "variables.yml", "synonyms.yml", "terms.yml", "search.yml", "lexicon.txt", "articles/a/category.yml", "articles/a/x.md", "faq/x.md", "algorithms/x.md", "scripts/x.md", "answers/x.md" })
        {
            for (var round = 0; round < 8; round++)
            {
                var bytes = new byte[random.Next(0, 3000)];
                random.NextBytes(bytes);
                if (round % 2 == 0) bytes = [.. "---\ntitle: а\n"u8, .. bytes.Select(b => (byte)(b % 96 + 32)), .. "\n---\n"u8, .. bytes];
                _folder.Write(name, bytes);
                Assert.DoesNotThrow(() => _ = _folder.Compile().Problems, name);
            }
            File.Delete(_folder.PathOf(name));
            if (name == "site.yml") _folder.Write("site.yml", "title: Проверка\n");
        }
    }
}
