using System.Net;
using HelpCenter.Support;
using HelpCenter.Support.Votes;

namespace HelpCenter.Tests.Journeys;

/// <summary>«Помогла ли статья?» by an ordinary form.</summary>
public class VotingTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_vote_brings_the_reader_back_and_is_kept_once_per_reader()
    {
        using var reader = _site.NewClient();
        var fields = await FormAsync();
        for (var i = 0; i < 3; i++)
        {
            var response = await VoteAsync(reader, fields, "yes");
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That(response.Headers.Location!.ToString(), Is.EqualTo("/oplata/vozvrat?voted=yes#vote"));
        }
        Assert.That(await CountAsync(fields), Is.EqualTo((1, 0)));
        Assert.That((await _site.PageAsync("/oplata/vozvrat?voted=yes")).QuerySelector("#vote")!.TextContent, Does.Contain("Спасибо"));
    }

    [Test]
    public async Task No_asks_why_and_the_reason_joins_the_vote()
    {
        using var reader = _site.NewClient();
        var fields = await FormAsync();
        await VoteAsync(reader, fields, "no");
        var page = await _site.PageAsync("/oplata/vozvrat?voted=no");
        Assert.That(page.QuerySelector("textarea[name=comment]"), Is.Not.Null);
        var response = await VoteAsync(reader, fields, "no", ("reason", "unclear"), ("comment", "Нет <b>скриншота</b>"));
        Assert.That(response.Headers.Location!.ToString(), Does.Contain("reason=taken"));
        await using var db = await new SqliteStore(Path.Combine(_site.Data, "support.db")).OpenAsync(default);
        var vote = db.Votes.Single();
        Assert.That((vote.Helped, vote.Reason, vote.Comment), Is.EqualTo((false, "unclear", "Нет <b>скриншота</b>")));
        Assert.That(vote.Address, Does.Not.Contain("127"));
    }

    [Test]
    public async Task Minds_may_be_changed()
    {
        using var reader = _site.NewClient();
        var fields = await FormAsync();
        await VoteAsync(reader, fields, "no", ("reason", "other"));
        await VoteAsync(reader, fields, "yes");
        Assert.That(await CountAsync(fields), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Twenty_readers_behind_one_address_count_as_one()
    {
        var fields = await FormAsync();
        for (var i = 0; i < 20; i++)
        {
            using var reader = _site.NewClient();
            await VoteAsync(reader, fields, "yes");
        }
        Assert.That(await CountAsync(fields), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_form_of_another_site_is_refused()
    {
        var fields = await FormAsync();
        foreach (var (header, value) in ((string, string)[])[("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Referer", "https://evil.example/x"), ("Origin", "null")])
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/vote") { Content = new FormUrlEncodedContent(fields.Append(new("helped", "no"))) };
            request.Headers.Add(header, value);
            Assert.That((await _site.Client.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), header);
        }
        Assert.That(await CountAsync(fields), Is.EqualTo((0, 0)));
    }

    [TestCase("/nope")]
    [TestCase("/sluzhebnoe/reglament")]
    [TestCase("")]
    public async Task A_vote_needs_a_public_page(string page)
    {
        var response = await _site.Client.PostAsync("/vote", new FormUrlEncodedContent([new("page", page), new("helped", "yes")]));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_locked_database_loses_nothing_that_was_typed()
    {
        var fields = await FormAsync();
        using var reader = _site.NewClient();
        await VoteAsync(reader, fields, "yes");
        await using (var holder = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_site.Data, "support.db")};Pooling=False"))
        {
            await holder.OpenAsync();
            await using var hold = holder.CreateCommand();
            hold.CommandText = "BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync();
            var response = await VoteAsync(reader, fields, "no", ("reason", "other"), ("comment", "важные <слова>"));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            var page = await response.Content.ReadAsStringAsync();
            Assert.That(page, Does.Contain("важные &lt;слова&gt;").And.Contain("Отправить ещё раз"));
        }
        Assert.That(await CountAsync(fields), Is.EqualTo((1, 0)));
    }

    private async Task<List<KeyValuePair<string, string>>> FormAsync() =>
        [.. (await _site.PageAsync("/oplata/vozvrat")).QuerySelector("form[action='/vote']")!.QuerySelectorAll("input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))];

    private static Task<HttpResponseMessage> VoteAsync(HttpClient reader, List<KeyValuePair<string, string>> fields, string helped, params (string Name, string Value)[] more) =>
        reader.PostAsync("/vote", new FormUrlEncodedContent([.. fields, new("helped", helped), .. more.Select(m => KeyValuePair.Create(m.Name, m.Value))]));

    private async Task<(int, int)> CountAsync(List<KeyValuePair<string, string>> fields) =>
        await new CastVote(new SqliteStore(Path.Combine(_site.Data, "support.db")), TimeProvider.System)
            .CountAsync("/oplata/vozvrat", fields.First(f => f.Key == "version").Value, default);
}
