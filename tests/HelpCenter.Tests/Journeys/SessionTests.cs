using System.Net;
using System.Text.Json;

namespace HelpCenter.Tests.Journeys;

/// <summary>A sign-in lasts a working day; its end takes nobody's words away.</summary>
public class SessionTests
{
    private TestSite _site = null!;
    private WorkspaceVisitor _anna = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync();
        _anna = await WorkspaceVisitor.FirstAdminAsync(_site);
    }

    [TearDown]
    public async Task Stop()
    {
        _anna.Dispose();
        await _site.DisposeAsync();
    }

    private async Task<int> LeftAsync(string answer) => JsonDocument.Parse(answer.Length > 0 ? answer : await _anna.ScriptAsync("/agent/session")).RootElement.GetProperty("left").GetInt32();

    [Test]
    public async Task Its_end_is_told_before_asking_about_it_does_not_prolong_it_and_staying_does()
    {
        await _anna.OpenAsync("/agent");
        var whole = await LeftAsync("");
        Assert.That(whole, Is.GreaterThan(11 * 3600));
        _site.Clock.Skip(TimeSpan.FromSeconds(whole - 100));
        Assert.That(await LeftAsync(""), Is.InRange(60, 101));
        Assert.That(await LeftAsync(""), Is.InRange(60, 101), "вопрос о сроке срок не продлевает");
        await _anna.ScriptAsync("/agent/session", new KeyValuePair<string, string>("stay", "1"));
        _site.Clock.Skip(TimeSpan.FromHours(11));
        Assert.That(await LeftAsync(""), Is.GreaterThan(3000));
        _site.Clock.Skip(TimeSpan.FromHours(2));
        await _anna.ScriptAsync("/agent/session");
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_text_sent_after_its_end_comes_back_and_goes_out_after_signing_in_beside()
    {
        using var customer = WorkspaceVisitor.Of(_site);
        await customer.OpenAsync("/contact");
        _site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["message"] = "Где мой заказ?", ["email"] = "oleg@mail.example", ["shown"] = "1" });
        await _anna.OpenAsync("/agent/tickets/1001");
        _site.Clock.Skip(TimeSpan.FromHours(13));
        await _anna.FillAsync("[data-composer]", new() { ["text"] = "Здравствуйте!\nЗаказ <b>едет</b>." });
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(_anna.Page.QuerySelector("textarea")!.TextContent, Is.EqualTo("Здравствуйте!\nЗаказ <b>едет</b>."));
        using var beside = _anna.Twin();
        await beside.OpenAsync("/agent/sign-in");
        await beside.FillAsync("form", new() { ["email"] = "anna@lavka.example", ["password"] = WorkspaceVisitor.Password });
        await _anna.FillAsync("form", []);
        Assert.That(_anna.Text, Does.Contain("Ответ отправлен").And.Contain("едет"));
    }

    [Test]
    public async Task A_strange_page_cannot_make_ours_say_its_words()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/agent/tickets/1001?handler=Say") { Content = new FormUrlEncodedContent([new("text", "Позвоните нам по телефону мошенников\nпрямо сейчас")]) };
        request.Headers.Add("Origin", "https://evil.example");
        var answer = await _site.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("мошенников"));
    }
}
