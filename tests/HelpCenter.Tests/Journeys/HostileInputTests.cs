using System.Net;
using AngleSharp.Html.Dom;

namespace HelpCenter.Tests.Journeys;

/// <summary>Scripts, invisible signs, other directions of writing and sheer size in every field that people fill: words everywhere, on every page that shows them.</summary>
public class HostileInputTests
{
    private const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'></textarea></title><svg onload=alert(1)>";
    private const string Odd = "👩‍👩‍👧 مرحبا ё\u0301 \u202Eзадом\u200B наперёд \u0000\uD83D";

    private TestSite _site = null!;
    private WorkspaceVisitor _anna = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync();
        _anna = await WorkspaceVisitor.FirstAdminAsync(_site, name: "Анна <script>alert(1)</script> Белова");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _anna.Dispose();
        await _site.DisposeAsync();
    }

    private static void AssertInert(WorkspaceVisitor visitor, string where)
    {
        Assert.That((int)visitor.Last.StatusCode, Is.LessThan(500), where);
        Assert.That(visitor.Page.QuerySelectorAll("[onerror], [onload], svg[onload], img[src=x]"), Is.Empty, where);
        foreach (var script in visitor.Page.QuerySelectorAll("script")) Assert.That(script.GetAttribute("src") is not null || script.GetAttribute("type") is "application/json" or "application/ld+json", where);
        foreach (var link in visitor.Page.QuerySelectorAll("[href], [action], [formaction]"))
        {
            var target = link.GetAttribute("href") ?? link.GetAttribute("action") ?? link.GetAttribute("formaction")!;
            Assert.That(target.Trim(), Does.Not.StartWith("javascript:").IgnoreCase, where);
        }
    }

    [Test]
    public async Task Every_field_of_customers_and_agents_is_inert_on_every_screen()
    {
        using var customer = WorkspaceVisitor.Of(_site);
        await customer.OpenAsync("/contact?q=" + Uri.EscapeDataString(Evil));
        AssertInert(customer, "форма с вопросом в адресе");
        _site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["subject"] = Evil, ["message"] = $"{Evil}\n{Odd}\n[нажмите](javascript:alert(1))", ["email"] = "evil@mail.example", ["name"] = Evil, ["trail"] = Evil, ["shown"] = "1" });
        Assert.That(customer.Text, Does.Contain("Вопрос отправлен"));
        AssertInert(customer, "страница обращения");
        var link = new Uri(customer.Page.QuerySelector(".ticket-link")!.GetAttribute("value")!).AbsolutePath;
        var number = int.Parse(System.Text.RegularExpressions.Regex.Match(customer.Page.QuerySelector(".lead")!.TextContent, @"\d+").Value);
        await customer.FillAsync(".ticket-write", new() { ["message"] = Evil + Odd });
        AssertInert(customer, "дописано");

        await _anna.OpenAsync($"/agent/tickets/{number}");
        AssertInert(_anna, "обращение у оператора");
        Assert.That(_anna.Text, Does.Contain("<script>alert(1)</script>").And.Contain("👩‍👩‍👧").And.Contain("مرحبا"));
        Assert.That(_anna.Text.Any(c => c is '\u202E' or '\u200B' or '\0'), Is.False, "невидимое не прячется в письме");
        await _anna.FillAsync("form[action*='handler=Tag']", new() { ["subject"] = Evil, ["tags"] = Evil + ", вторая" });
        AssertInert(_anna, "тема и метки");
        await _anna.FillAsync("[data-composer]", new() { ["text"] = $"{Evil}\n\n[x](javascript:alert(1)) <https://e.example/\"onclick=alert(1)> ![](javascript:alert(1))\n\n{Odd}", ["cited"] = """[{"document":"a","title":"<script>alert(1)</script>","url":"javascript:alert(1)"},{"document":"b","title":"<b>","url":"//evil.example"}]""" });
        Assert.That(_anna.Text, Does.Contain("Ответ отправлен"), _anna.Page.QuerySelector(".conflict, .refusal")?.TextContent);
        AssertInert(_anna, "ответ");
        await _anna.FillAsync("[data-composer]", new() { ["text"] = Evil, ["kind"] = "note" });
        AssertInert(_anna, "заметка");
        await _anna.FillAsync(".escalate-form", new() { ["question"] = Evil + Odd });
        AssertInert(_anna, "вопрос эксперту");
        await _anna.OpenAsync("/agent/escalations");
        AssertInert(_anna, "очередь эксперта");
        await _anna.OpenAsync("/agent/escalations/1");
        AssertInert(_anna, "вопрос");
        await _anna.FillAsync(".case-form", new() { ["answer"] = $"{Evil}\n\n1. [шаг](javascript:alert(1))" });
        AssertInert(_anna, "ответ эксперта");
        await _anna.FillAsync("form[action*='handler=Draft']", new() { ["category"] = "oplata" });
        AssertInert(_anna, "черновик статьи");
        var address = _anna.Last.RequestMessage!.RequestUri!.AbsolutePath;
        await _anna.OpenAsync($"{address}?handler=Preview");
        Assert.That(_anna.Last.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Not.Contain("script-src"));
        Assert.That(_anna.Page.QuerySelectorAll("main [onerror], main [onload], main script"), Is.Empty, "просмотр");
        await _anna.OpenAsync("/agent?queue=all");
        AssertInert(_anna, "список");
        await _anna.OpenAsync("/agent?q=" + Uri.EscapeDataString(Evil + Odd[..20]));
        AssertInert(_anna, "поиск обращений");
        await _anna.OpenAsync("/agent/knowledge?q=" + Uri.EscapeDataString(Evil));
        AssertInert(_anna, "поиск знаний");
        await _anna.OpenAsync("/agent/people");
        AssertInert(_anna, "сотрудники");
        await _anna.FillAsync("form[action*='handler=Invite']", new() { ["name"] = Evil, ["email"] = "novyj@lavka.example" });
        AssertInert(_anna, "приглашение");

        _site.Clock.Skip(TimeSpan.FromSeconds(6));
        await customer.OpenAsync(link);
        AssertInert(customer, "ответ у клиента");
        await customer.FillAsync(".ticket-rate", new() { ["helped"] = "no", ["reason"] = Evil });
        AssertInert(customer, "оценка");
        await _anna.OpenAsync($"/agent/tickets/{number}");
        AssertInert(_anna, "оценка у оператора");
        Assert.That(await _anna.ScriptAsync($"/agent/tickets/{number}?handler=Hints", new("paragraph", Evil + Odd.Replace("\0", "")), new("cited", "{не json")), Does.Contain("data-gap"));
        Assert.That(await _anna.ScriptAsync($"/agent/tickets/{number}?handler=Answers&q=" + Uri.EscapeDataString(Evil)), Does.StartWith("["));
    }

    [Test]
    public async Task A_megabyte_is_refused_in_words_wherever_it_is_typed_and_stays_in_its_field()
    {
        using var customer = WorkspaceVisitor.Of(_site);
        await customer.OpenAsync("/contact");
        _site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["message"] = "Нужен ответ", ["email"] = "big@mail.example", ["shown"] = "1" });
        var number = int.Parse(System.Text.RegularExpressions.Regex.Match(customer.Page.QuerySelector(".lead")!.TextContent, @"\d+").Value);
        var huge = new string('ы', 1 << 20);
        await customer.FillAsync(".ticket-write", new() { ["message"] = huge });
        Assert.That(customer.Text, Does.Contain("Текст слишком длинный"));
        await _anna.OpenAsync($"/agent/tickets/{number}");
        await _anna.FillAsync("[data-composer]", new() { ["text"] = huge });
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(_anna.Text, Does.Contain("Текст слишком длинный: 1048576 знаков"));
        Assert.That(((IHtmlTextAreaElement)_anna.Page.QuerySelector("[data-text]")!).Value, Has.Length.EqualTo(huge.Length));
        await _anna.ScriptAsync($"/agent/tickets/{number}?handler=Draft", new("text", huge), new("kind", "reply"));
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        await _anna.ScriptAsync($"/agent/tickets/{number}?handler=Hints", new("paragraph", huge), new("cited", ""));
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await _anna.OpenAsync($"/agent/tickets/{number}");
        await _anna.FillAsync(".escalate-form", new() { ["question"] = huge });
        Assert.That(_anna.Text, Does.Contain("слишком длинный"));
    }

    [Test]
    public async Task Posts_that_come_twice_count_once()
    {
        using var customer = WorkspaceVisitor.Of(_site);
        await customer.OpenAsync("/contact");
        _site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["message"] = "Один раз", ["email"] = "odin@mail.example", ["shown"] = "1" });
        var number = int.Parse(System.Text.RegularExpressions.Regex.Match(customer.Page.QuerySelector(".lead")!.TextContent, @"\d+").Value);
        var token = customer.Page.QuerySelector(".ticket-write [name=token]")!.GetAttribute("value")!;
        var link = customer.Page.QuerySelector(".ticket-write")!.GetAttribute("action")!;
        KeyValuePair<string, string>[] more = [new("act", "write"), new("message", "Дописала дважды"), new("token", token)];
        using var twin = customer.Twin();
        await Task.WhenAll(customer.PostAsync(link, more), twin.PostAsync(link, more));
        await customer.OpenAsync(link);
        Assert.That(customer.Page.QuerySelectorAll(".turn").Count(t => t.TextContent.Contains("Дописала дважды")), Is.EqualTo(1));
        await _anna.OpenAsync($"/agent/tickets/{number}");
        using var again = _anna.Twin();
        await again.OpenAsync($"/agent/tickets/{number}");
        KeyValuePair<string, string>[] reply = [new("text", "Отвечаю дважды"), new("kind", "reply"), new("seen", _anna.Page.QuerySelector("[name=seen]")!.GetAttribute("value")!), new("key", _anna.Page.QuerySelector("[name=key]")!.GetAttribute("value")!),
            new("__RequestVerificationToken", _anna.Page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!)];
        await Task.WhenAll(_anna.PostAsync($"/agent/tickets/{number}?handler=Say", reply), again.PostAsync($"/agent/tickets/{number}?handler=Say", reply));
        await _anna.OpenAsync($"/agent/tickets/{number}");
        Assert.That(_anna.Page.QuerySelectorAll(".msg").Count(m => m.TextContent.Contains("Отвечаю дважды")), Is.EqualTo(1));
    }
}
