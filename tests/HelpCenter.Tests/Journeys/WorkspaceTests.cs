using System.Net;

namespace HelpCenter.Tests.Journeys;

/// <summary>From a customer's question to her rating, without scripts, through the real host and a real database.</summary>
public class WorkspaceTests
{
    private static readonly byte[] s_png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 1, 2, 3];

    private TestSite _site = null!;
    private WorkspaceVisitor _anna = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync();
        _anna = await WorkspaceVisitor.FirstAdminAsync(_site);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _anna.Dispose();
        await _site.DisposeAsync();
    }

    private async Task<(WorkspaceVisitor Customer, int Number, string Link)> AskAsync(string text, string email = "irina@mail.example", params (string, byte[])[] files)
    {
        var customer = WorkspaceVisitor.Of(_site);
        await customer.OpenAsync("/contact");
        _site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["subject"] = "Вернула книги, денег нет", ["message"] = text, ["email"] = email, ["name"] = "Ирина Соколова", ["shown"] = "1", ["website"] = "" }, files);
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK), customer.Text);
        var number = int.Parse(System.Text.RegularExpressions.Regex.Match(customer.Page.QuerySelector(".lead")!.TextContent, @"\d+").Value);
        return (customer, number, new Uri(customer.Page.QuerySelector(".ticket-link")!.GetAttribute("value")!).AbsolutePath);
    }

    [Test]
    public async Task A_question_is_asked_answered_seen_and_rated()
    {
        var (customer, number, link) = await AskAsync("Здравствуйте! Вернула две книги из заказа 48-2107. Как вернуть деньги на карту?", files: [("чек.png", s_png)]);
        await _anna.OpenAsync($"/agent/tickets/{number}");
        Assert.That(_anna.Text, Does.Contain("заказа 48-2107").And.Contain("чек.png"));
        Assert.That(_anna.Page.QuerySelectorAll("[data-hint]"), Is.Not.Empty, "подсказки есть до того, как оператор начал писать");
        await _anna.FillAsync("[data-composer]", new() { ["text"] = "Здравствуйте, Ирина! Деньги придут \"завтра\" - ждите.\n\n1. Откройте «Заказы».\n2. Нажмите «Вернуть»." });
        Assert.That(_anna.Text, Does.Contain("Ответ отправлен"));
        await customer.OpenAsync(link);
        Assert.That(customer.Text, Does.Not.Contain("Деньги придут"), "пять секунд ответ можно вернуть");
        _site.Clock.Skip(TimeSpan.FromSeconds(6));
        await customer.OpenAsync(link);
        Assert.That(customer.Text, Does.Contain("Деньги придут «завтра» — ждите").And.Contain("ждём вашего ответа"));
        Assert.That(customer.Page.QuerySelectorAll(".turn-text ol li"), Has.Length.EqualTo(2));
        await customer.FillAsync(".ticket-rate", new() { ["helped"] = "no", ["reason"] = "Не сказали, когда именно" });
        await customer.FillAsync(".ticket-write", new() { ["message"] = "А бонусы?" });
        Assert.That(customer.Text, Does.Contain("готовим ответ"));
        await _anna.OpenAsync($"/agent/tickets/{number}");
        Assert.That(_anna.Text, Does.Contain("А бонусы?").And.Contain("Не сказали, когда именно").And.Contain("Взято в работу"));
    }

    [Test]
    public async Task A_letter_with_three_questions_is_helped_with_each_of_them_answered_and_rated()
    {
        var (customer, number, link) = await AskAsync("Здравствуйте! Подскажите, как вернуть деньги за товар?\n\nИ где взять чек?\n\nА ещё не приходит код для входа, что делать?", "vera@mail.example");
        await _anna.OpenAsync($"/agent/tickets/{number}");
        var early = _anna.Page.QuerySelectorAll("[data-hint]").Select(h => h.GetAttribute("data-hint")).ToList();
        Assert.That(early, Is.SupersetOf(new[] { "articles/oplata/vozvrat.md", "articles/oplata/chek.md", "algorithms/net-koda.md" }), "до набора видны ответы на все три");
        foreach (var (paragraph, file) in new[] { ("1. Вернуть деньги за товар можно так:", "articles/oplata/vozvrat.md"), ("2. Чек лежит в письме:", "articles/oplata/chek.md"), ("3. Если код для входа не пришёл:", "algorithms/net-koda.md") })
        {
            var hints = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await _anna.ScriptAsync($"/agent/tickets/{number}?handler=Hints", new KeyValuePair<string, string>("paragraph", paragraph)));
            Assert.That(hints.QuerySelector("[data-hint]")?.GetAttribute("data-hint"), Is.EqualTo(file), paragraph);
        }
        await _anna.FillAsync("[data-composer]", new() { ["text"] = "Здравствуйте, Ирина!\n\n1. Оформите возврат в заказе.\n2. Чек — в письме об оплате.\n3. Запросите код ещё раз через минуту." });
        _site.Clock.Skip(TimeSpan.FromSeconds(6));
        await customer.OpenAsync(link);
        Assert.That(customer.Page.QuerySelectorAll(".turn-text ol li"), Has.Length.EqualTo(3));
        await customer.FillAsync(".ticket-rate", new() { ["helped"] = "yes" });
        await _anna.OpenAsync($"/agent/tickets/{number}");
        Assert.That(_anna.Text, Does.Contain("ответ помог").And.Not.Contain("ответ не помог"), "оценка видна оператору");
    }

    [Test]
    public async Task A_reply_taken_back_was_never_seen_and_is_a_draft_again()
    {
        var (customer, number, link) = await AskAsync("Где мой заказ?", "oleg@mail.example");
        await _anna.OpenAsync($"/agent/tickets/{number}");
        await _anna.FillAsync("[data-composer]", new() { ["text"] = "Поторопилась" });
        await _anna.FillAsync("[data-undo]", []);
        Assert.That(_anna.Page.QuerySelector("[data-text]")!.TextContent, Does.Contain("Поторопилась"));
        _site.Clock.Skip(TimeSpan.FromSeconds(6));
        await customer.OpenAsync(link);
        Assert.That(customer.Text, Does.Not.Contain("Поторопилась"));
    }

    [Test]
    public async Task Two_agents_at_once_never_overwrite_each_other()
    {
        var boris = await WorkspaceVisitor.ColleagueAsync(_site, _anna, "Борис Котов", "boris@lavka.example", "agent");
        var (_, number, _) = await AskAsync("Кто из вас ответит?", "marat@mail.example");
        await _anna.OpenAsync($"/agent/tickets/{number}");
        await boris.OpenAsync($"/agent/tickets/{number}");
        await _anna.FillAsync("[data-composer]", new() { ["text"] = "Отвечает Анна." });
        await boris.FillAsync("[data-composer]", new() { ["text"] = "Отвечает Борис." });
        Assert.That(boris.Last.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(boris.Text, Does.Contain("Отвечает Анна.").And.Contain("Ваш текст цел"));
        Assert.That(boris.Page.QuerySelector("[data-text]")!.TextContent, Does.Contain("Отвечает Борис."));
        await boris.FillAsync("[data-composer]", []);
        Assert.That(boris.Text, Does.Contain("Ответ отправлен"));
    }

    [Test]
    public async Task A_draft_survives_another_visit_and_a_question_about_it_finds_hints()
    {
        var (_, number, _) = await AskAsync("Не приходит код для входа", "sveta@mail.example");
        await _anna.OpenAsync($"/agent/tickets/{number}");
        var token = _anna.Page.QuerySelector("meta[name=form-token]");
        Assert.That(token, Is.Not.Null);
        await _anna.ScriptAsync($"/agent/tickets/{number}?handler=Draft", new("text", "Проверьте папку"), new("kind", "reply"));
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var hints = await _anna.ScriptAsync($"/agent/tickets/{number}?handler=Hints", new KeyValuePair<string, string>("paragraph", "как вернуть деньги за товар"));
        Assert.That(hints, Does.Contain("Как вернуть деньги за товар").And.Contain("data-insert"));
        await _anna.OpenAsync($"/agent/tickets/{number}");
        Assert.That(_anna.Page.QuerySelector("[data-text]")!.TextContent, Does.Contain("Проверьте папку"));
        Assert.That(_anna.Text, Does.Contain("Черновик сохранён"));
    }

    [Test]
    public async Task Scripts_in_every_field_stay_words()
    {
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)> {{customer.name}} \u202Eобратно";
        var (customer, number, link) = await AskAsync(Evil, "evil@mail.example");
        await customer.OpenAsync(link);
        Assert.That(customer.Page.QuerySelectorAll(".turn script, .turn img"), Is.Empty);
        await _anna.OpenAsync($"/agent/tickets/{number}");
        Assert.That(_anna.Page.QuerySelectorAll(".msg script, .msg img, .tk script"), Is.Empty);
        Assert.That(_anna.Text, Does.Contain("<script>"));
        Assert.That(_anna.Text.Contains('\u202E'), Is.False);
        await _anna.FillAsync("[data-composer]", new() { ["text"] = Evil + " [x](javascript:alert(1))" });
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "незаполненное спрашивают");
        Assert.That(_anna.Text, Does.Contain("не заполнено: {{customer.name}}"));
        await _anna.FillAsync("[data-composer]", []);
        _site.Clock.Skip(TimeSpan.FromSeconds(6));
        await customer.OpenAsync(link);
        Assert.That(customer.Page.QuerySelectorAll(".turn script, .turn img, .turn a[href^=javascript]"), Is.Empty);
    }

    [Test]
    public async Task The_same_post_twice_is_one_ticket_and_bad_input_keeps_the_text()
    {
        var customer = WorkspaceVisitor.Of(_site);
        await customer.OpenAsync("/contact");
        Dictionary<string, string> fields = new() { ["subject"] = "Дважды", ["message"] = "Нажала дважды", ["email"] = "dvazhdy@mail.example", ["shown"] = "1" };
        await customer.FillAsync("form[data-contact]", fields);
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "слишком быстро для человека");
        _site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new(fields) { ["message"] = new string('ы', 1 << 20) });
        Assert.That(customer.Text, Does.Contain("Текст слишком длинный"));
        await customer.FillAsync("form[data-contact]", fields, ("вирус.png", "MZ не картинка"u8.ToArray()));
        Assert.That(customer.Text, Does.Contain("не похож на картинку"));
        Assert.That(customer.Page.QuerySelector("textarea[name=message]")!.TextContent, Is.EqualTo("Нажала дважды"));
        var form = customer.Page.QuerySelector("form[data-contact]")!;
        var token = form.QuerySelector("[name=token]")!.GetAttribute("value")!;
        KeyValuePair<string, string>[] post = [.. fields, new("token", token)];
        await customer.PostAsync("/contact", post);
        var first = customer.Page.QuerySelector(".lead")!.TextContent;
        await customer.PostAsync("/contact", post);
        Assert.That(customer.Page.QuerySelector(".lead")!.TextContent, Is.EqualTo(first));
    }

    [Test]
    public async Task Without_scripts_answers_are_shown_once_before_sending()
    {
        var customer = WorkspaceVisitor.Of(_site);
        await customer.OpenAsync("/contact");
        _site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["message"] = "Как вернуть деньги за товар?", ["email"] = "nojs@mail.example" });
        Assert.That(customer.Page.QuerySelectorAll("[data-live] a"), Is.Not.Empty);
        Assert.That(customer.Text, Does.Contain("Всё равно отправить"));
        await customer.FillAsync("form[data-contact]", new() { ["anyway"] = "1" });
        Assert.That(customer.Text, Does.Contain("Вопрос отправлен"));
    }

    [Test]
    public async Task Tickets_are_found_by_any_form_of_a_word()
    {
        var (_, number, _) = await AskAsync("Размагнитились подарочные закладки", "zakladki@mail.example");
        await _anna.OpenAsync("/agent?q=" + Uri.EscapeDataString("подарочная закладка"));
        Assert.That(_anna.Page.QuerySelectorAll("[data-tk]").Select(e => e.GetAttribute("data-tk")), Does.Contain(number.ToString()));
    }

    [Test]
    public async Task An_attachment_is_a_download_and_only_its_ticket_gives_it()
    {
        var (customer, _, link) = await AskAsync("Смотрите файл", "file@mail.example", ("../../этикетка.png", s_png));
        var address = customer.Page.QuerySelector(".turn-files a")!.GetAttribute("href")!;
        var file = await _site.GetAsync(address);
        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(file.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        Assert.That(await file.Content.ReadAsByteArrayAsync(), Is.EqualTo(s_png));
        Assert.That((await _site.GetAsync(address.Replace(link.Split('/')[2], "chuzhoj"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Several_tickets_are_taken_at_once_and_a_rule_that_says_no_explains_itself()
    {
        var (_, first, _) = await AskAsync("Первый вопрос из пачки", "pachka1@mail.example");
        var (_, second, _) = await AskAsync("Второй вопрос из пачки", "pachka2@mail.example");
        await _anna.OpenAsync("/agent?queue=free");
        KeyValuePair<string, string> token = new("__RequestVerificationToken", _anna.Page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!);
        await _anna.PostAsync("/agent", [new("act", "take"), new("queue", "free"), token]);
        Assert.That(_anna.Text, Does.Contain("Отметьте галочками"));
        await _anna.PostAsync("/agent", [new("act", "take"), new("queue", "mine"), new("ticket", $"{first}"), new("ticket", $"{second}"), token]);
        Assert.That(_anna.Page.QuerySelectorAll("[data-tk]").Select(e => e.GetAttribute("data-tk")), Does.Contain($"{first}").And.Contain($"{second}"));
        await _anna.PostAsync("/agent", [new("act", "close"), new("queue", "mine"), new("ticket", $"{first}"), token]);
        Assert.That(_anna.Text, Does.Contain("Клиенту ещё не ответили"));
    }
}
