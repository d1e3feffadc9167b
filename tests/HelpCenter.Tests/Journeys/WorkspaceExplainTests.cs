using System.Net;

namespace HelpCenter.Tests.Journeys;

/// <summary>An editor asks why a query finds what it finds.</summary>
public class WorkspaceExplainTests
{
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

    [Test]
    public async Task An_editor_learns_how_words_were_understood_and_what_a_score_is_made_of()
    {
        await _anna.OpenAsync("/agent/knowledge?q=вернуть деньги");
        await _anna.OpenAsync(_anna.Page.QuerySelector("a[href*='/knowledge/explain']")!.GetAttribute("href")!);
        Assert.That(_anna.Text, Does.Contain("Как поняты слова").And.Contain("«деньги»").And.Contain("Слова запроса в тексте и заголовке"));
        var sum = _anna.Page.QuerySelector(".sum-of")!;
        var total = Number(sum.QuerySelector("summary b")!.TextContent);
        var parts = sum.QuerySelectorAll(":scope > .sum > li > .sum-line > b").Select(b => Number(b.TextContent)).ToList();
        Assert.That(parts, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(parts.Sum(), Is.EqualTo(total).Within(0.02));
    }

    [Test]
    public async Task What_was_mended_is_said_and_can_be_undone()
    {
        await _anna.OpenAsync("/agent/knowledge/explain?q=возрват");
        Assert.That(_anna.Text, Does.Contain("Искали «возврат» вместо «возрват»"));
        await _anna.OpenAsync(_anna.Page.QuerySelector("a[href*='exact=true']")!.GetAttribute("href")!);
        Assert.That(_anna.Text, Does.Contain("Искали точно как набрано"));
    }

    [Test]
    public async Task The_search_of_visitors_is_explained_without_what_is_internal()
    {
        const string query = "/agent/knowledge/explain?q=регламент";
        await _anna.OpenAsync(query + "&who=agents");
        Assert.That(_anna.Page.QuerySelector(".found a[href*='sluzhebnoe']"), Is.Not.Null);
        await _anna.OpenAsync(query);
        Assert.That(_anna.Page.QuerySelector(".found a[href*='sluzhebnoe'], .found .status-warn"), Is.Null);
    }

    [Test]
    public async Task What_was_typed_is_shown_as_text()
    {
        await _anna.OpenAsync("/agent/knowledge/explain?q=" + Uri.EscapeDataString("<img src=x onerror=alert(1)> \"возврат\""));
        Assert.That(_anna.Page.QuerySelector("main img"), Is.Null);
    }

    [Test]
    public async Task It_is_for_those_who_write()
    {
        using var agent = await WorkspaceVisitor.ColleagueAsync(_site, _anna, "Олег Ким", "oleg@lavka.example", "agent");
        await agent.OpenAsync("/agent/knowledge?q=возврат");
        Assert.That(agent.Page.QuerySelector("a[href*='/knowledge/explain']"), Is.Null);
        await agent.OpenAsync("/agent/knowledge/explain?q=возврат");
        Assert.That(agent.Last.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        using var editor = await WorkspaceVisitor.ColleagueAsync(_site, _anna, "Мария Рощина", "maria@lavka.example", "editor");
        await editor.OpenAsync("/agent/knowledge/explain?q=возврат");
        Assert.That(editor.Text, Does.Contain("Как поняты слова"));
        var stranger = await _site.GetAsync("/agent/knowledge/explain?q=возврат");
        Assert.That(stranger.Headers.Location!.ToString(), Does.StartWith("/agent/sign-in"));
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.GetCultureInfo("ru-RU"));
}
