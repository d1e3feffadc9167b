using System.Net;

namespace HelpCenter.Tests.Journeys;

/// <summary>Who may come in, and what everybody else sees.</summary>
public class WorkspaceDoorTests
{
    private TestSite _site = null!;
    private WorkspaceVisitor _admin = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync();
        _admin = await WorkspaceVisitor.FirstAdminAsync(_site);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [TestCase("/agent")]
    [TestCase("/agent/")]
    [TestCase("/agent/tickets/1001")]
    [TestCase("/agent/tickets/1001/files/1")]
    [TestCase("/agent/tickets/1001?handler=Answers&q=a")]
    [TestCase("/agent/people")]
    [TestCase("/agent/knowledge?q=регламент")]
    [TestCase("/agent/read/sluzhebnoe/reglament")]
    [TestCase("/agent/scripts/zvonok")]
    [TestCase("/agent/answers/oplata/vozvrat")]
    [TestCase("/agent/news")]
    [TestCase("/agent/session")]
    [TestCase("/agent/edit")]
    [TestCase("/agent/file?path=articles/sluzhebnoe/reglament.md")]
    [TestCase("/agent/drafts/1")]
    [TestCase("/agent/drafts/1?handler=Preview")]
    [TestCase("/agent/drafts/1/pictures/1")]
    [TestCase("/agent/escalations/1")]
    [TestCase("/agent/net-takogo")]
    [TestCase("/agent/assets/../people")]
    [TestCase("/AGENT/people")]
    public async Task A_stranger_is_led_to_the_door_and_learns_nothing(string path)
    {
        var answer = await _site.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.ToString(), Does.StartWith("/agent/sign-in"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
    }

    [Test]
    public async Task A_script_without_a_session_hears_401_and_a_post_changes_nothing()
    {
        using var stranger = WorkspaceVisitor.Of(_site);
        await stranger.ScriptAsync("/agent/tickets/1001?handler=Draft", new KeyValuePair<string, string>("text", "x"));
        Assert.That(stranger.Last.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task The_first_link_works_once_and_there_is_no_second()
    {
        Assert.That(await _site.Host.FirstAdminLinkAsync(), Is.Null);
        await _admin.OpenAsync("/agent");
        Assert.That(_admin.Text, Does.Contain("Обращения"));
    }

    [Test]
    public async Task An_agent_does_not_manage_people()
    {
        using var agent = await WorkspaceVisitor.ColleagueAsync(_site, _admin, "Олег Ким", "oleg@lavka.example", "agent");
        await agent.OpenAsync("/agent/people");
        Assert.That(agent.Last.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(agent.Text, Does.Contain("Сюда вам нельзя").And.Not.Contain("anna@lavka.example"));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        await _admin.OpenAsync("/agent/people");
        await _admin.PostAsync("/agent/people?handler=Invite", [new("email", "x@lavka.example"), new("role", "admin")]);
        Assert.That(_admin.Last.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Five_wrong_passwords_lock_the_door_for_a_while()
    {
        using var agent = await WorkspaceVisitor.ColleagueAsync(_site, _admin, "Вера Лис", "vera@lavka.example", "agent");
        using var thief = WorkspaceVisitor.Of(_site);
        await thief.OpenAsync("/agent/sign-in");
        for (var i = 0; i < 5; i++) await thief.FillAsync("form", new() { ["email"] = "vera@lavka.example", ["password"] = $"не тот пароль {i}" });
        await thief.FillAsync("form", new() { ["email"] = "vera@lavka.example", ["password"] = WorkspaceVisitor.Password });
        Assert.That(thief.Text, Does.Contain("Слишком много попыток"));
        await thief.FillAsync("form", new() { ["email"] = "nobody@lavka.example", ["password"] = "что угодно ещё" });
        Assert.That(thief.Text, Does.Contain("Почта или пароль не подходят"));
    }

    [TestCase("net")]
    [TestCase("%3Cscript%3E")]
    public async Task A_made_up_private_link_looks_like_an_old_one(string token)
    {
        var answer = await _site.GetAsync("/t/" + token);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Ссылка не подходит").And.Contain("noindex"));
    }

    [Test]
    public async Task Near_answers_of_the_form_know_nothing_internal()
    {
        foreach (var query in (string[])["лимит ручного возврата", "регламент", "кодовоеслово", "здравствуйте"])
            Assert.That(await _site.TextAsync("/contact/near?q=" + Uri.EscapeDataString(query)), Does.Not.Contain("кодовоеслово").IgnoreCase);
    }
}
