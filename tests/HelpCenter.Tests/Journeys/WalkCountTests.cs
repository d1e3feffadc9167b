using System.Net;
using HelpCenter.Support.Walks;
using HelpCenter.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Tests.Journeys;

/// <summary>How algorithms are walked is counted, by nobody's name; the counts add up at every step.</summary>
public class WalkCountTests
{
    private static readonly string s_word = new('a', 32);

    private static async Task<HttpResponseMessage> TellAsync(TestSite site, string path, string word, string page = "/algorithms/net-koda", string handed = "", params (string, string)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/walked") { Content = new FormUrlEncodedContent([new("page", page), new("path", path), new("word", word), new("handed", handed)]) };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await site.Client.SendAsync(request);
    }

    private static async Task<Dictionary<string, int>> CountsAsync(TestSite site)
    {
        await using var db = await HelpCenterHost.StoreIn(site.Data).OpenAsync(default);
        return await db.StepCounts.Where(c => c.Count != 0).ToDictionaryAsync(c => $"{c.Step} {c.Event} {c.Choice}".Trim(), c => c.Count);
    }

    [Test]
    public async Task A_walk_that_goes_on_replaces_what_was_counted_and_everything_adds_up()
    {
        await using var site = await TestSite.StartAsync();
        var answer = await TellAsync(site, "start.spam", s_word);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(await CountsAsync(site), Is.EquivalentTo(new Dictionary<string, int> { ["start Entered"] = 1, ["start Chosen Да, приходили"] = 1, ["spam Entered"] = 1, ["spam Left"] = 1 }));
        await TellAsync(site, "start.spam.est", s_word);
        Assert.That(await CountsAsync(site), Is.EquivalentTo(new Dictionary<string, int>
        {
            ["start Entered"] = 1,
            ["start Chosen Да, приходили"] = 1,
            ["spam Entered"] = 1,
            ["spam Chosen Код там"] = 1,
            ["est Entered"] = 1,
            ["est Solved"] = 1,
        }));
        await TellAsync(site, "start.nomer", s_word.Replace('a', 'b'), handed: "1");
        var counts = await CountsAsync(site);
        Assert.That(counts["nomer HandedOver"], Is.EqualTo(1), "«передать оператору» с этого шага");
        foreach (var step in (string[])["start", "spam", "est", "nomer"])
            Assert.That(counts[$"{step} Entered"], Is.EqualTo(counts.Where(c => c.Key.StartsWith(step + " ", StringComparison.Ordinal) && !c.Key.EndsWith(" Entered", StringComparison.Ordinal)).Sum(c => c.Value)), step);
    }

    [Test]
    public async Task Who_asks_not_to_be_counted_is_not_and_nonsense_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        Assert.That((await TellAsync(site, "start", s_word, headers: ("DNT", "1"))).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await TellAsync(site, "start", s_word, headers: ("Sec-GPC", "1"))).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await TellAsync(site, "start.net-takogo", s_word)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await TellAsync(site, "start", "короткое")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await TellAsync(site, "start", s_word, page: "/algorithms/sluzhebnyj")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await TellAsync(site, "start", s_word, headers: ("Origin", "https://evil.example"))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await site.GetAsync("/walked")).StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(await CountsAsync(site), Is.Empty);
    }

    [Test]
    public async Task A_browser_without_scripts_counts_by_a_picture_and_robots_and_prefetched_pages_do_not()
    {
        await using var site = await TestSite.StartAsync();
        async Task<HttpResponseMessage> LookAsync(string picture, HttpMethod? method = null, params (string, string)[] headers)
        {
            using var request = new HttpRequestMessage(method ?? HttpMethod.Get, picture);
            foreach (var (name, value) in ((string, string)[])[("User-Agent", "Mozilla/5.0 Firefox/140.0"), ("Referer", new Uri(site.Address, "/algorithms/net-koda?path=start").ToString()), .. headers])
            {
                request.Headers.Remove(name);
                if (value.Length > 0) request.Headers.Add(name, value);
            }
            return await site.Client.SendAsync(request);
        }
        static string PictureOf(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("noscript img")!.GetAttribute("src")!;
        Assert.That((await site.PageAsync("/algorithms/net-koda")).QuerySelector("noscript"), Is.Null, "страница, одна для всех, ничего не считает");
        var first = await site.PageAsync("/algorithms/net-koda?path=start");
        Assert.That(PictureOf(await site.PageAsync("/algorithms/net-koda?path=start")), Is.Not.EqualTo(PictureOf(first)), "у каждого прохода своё слово");
        foreach (var headers in ((string, string)[][])
        [
            [("User-Agent", "YandexBot/3.0")], [("User-Agent", "")], [("Referer", "")], [("Referer", "https://evil.example/")], [("Sec-Purpose", "prefetch")],
            [("Sec-Fetch-Dest", "empty")], [("Sec-Fetch-Site", "cross-site")], [("DNT", "1")], [("Sec-GPC", "1")],
        ]) Assert.That((await LookAsync(PictureOf(first), null, headers)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "картинка отдаётся всем");
        await LookAsync(PictureOf(first), HttpMethod.Head);
        Assert.That(await CountsAsync(site), Is.Empty);
        var point = await LookAsync(PictureOf(first));
        Assert.That(point.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/gif"));
        Assert.That(point.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(await CountsAsync(site), Is.EquivalentTo(new Dictionary<string, int> { ["start Entered"] = 1, ["start Left"] = 1 }));
        var form = first.QuerySelector("form.stepper")!;
        var second = await site.PageAsync($"/algorithms/net-koda?path=start.nomer&word={form.QuerySelector("noscript [name=word]")!.GetAttribute("value")}");
        await LookAsync(PictureOf(second));
        var handedOver = await site.PageAsync(second.QuerySelector("[data-rather]")!.GetAttribute("href")!);
        Assert.That(await CountsAsync(site), Does.ContainKey("nomer Left").And.Not.ContainKey("start Left"), "пошла дальше — прежнее заменено");
        await LookAsync(PictureOf(handedOver));
        Assert.That(await CountsAsync(site), Is.EquivalentTo(new Dictionary<string, int> { ["start Entered"] = 1, ["start Chosen Нет, ни разу"] = 1, ["nomer Entered"] = 1, ["nomer HandedOver"] = 1 }));
        var back = await site.PageAsync(second.QuerySelector("[data-back]")!.GetAttribute("href")!);
        await LookAsync(PictureOf(back));
        Assert.That(await CountsAsync(site), Is.EquivalentTo(new Dictionary<string, int> { ["start Entered"] = 1, ["start Left"] = 1 }), "вернулась — ответа нет");
    }

    [Test]
    public async Task Counting_does_not_use_up_the_right_to_write_to_us()
    {
        await using var site = await TestSite.StartAsync(options => options with { PostsPerMinute = 2 });
        for (var i = 0; i < 2; i++) await TellAsync(site, "start", s_word);
        Assert.That((await TellAsync(site, "start", s_word)).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        var vote = await site.Client.PostAsync("/vote", new FormUrlEncodedContent([new("page", "/algorithms/net-koda"), new("helped", "yes")]));
        Assert.That(vote.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task Agents_walks_are_counted_apart_and_those_who_answer_for_texts_see_the_table()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        using var boris = await WorkspaceVisitor.ColleagueAsync(site, anna, "Борис Котов", "boris@lavka.example", "agent");
        using var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        await Task.Delay(2100);
        await customer.FillAsync("form[data-contact]", new() { ["message"] = "Не приходит код", ["email"] = "irina@mail.example", ["shown"] = "1" });
        await boris.OpenAsync("/agent/tickets/1001");
        async Task PressAsync(string handler) => await boris.PostAsync($"/agent/tickets/1001?handler={handler}", [new("__RequestVerificationToken", boris.Page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!)]);
        await PressAsync("WalkStart&algorithm=algorithms/net-koda.md");
        await PressAsync("WalkAnswer&walk=1&at=1&choice=0");
        await PressAsync("WalkBack&walk=1&at=2&place=0");
        await PressAsync("WalkAnswer&walk=1&at=3&choice=1");
        await TellAsync(site, "start.spam.est", s_word);
        await using (var db = await HelpCenterHost.StoreIn(site.Data).OpenAsync(default))
        {
            var agents = await db.StepCounts.Where(c => !c.IsPublic && c.Count != 0).ToListAsync();
            Assert.That(agents.Select(c => $"{c.Step} {c.Event} {c.Count}"), Is.EquivalentTo(new[] { "start Entered 1", "start Chosen 1", "nomer Entered 1", "nomer Left 1" }), "изменённый ответ не считается дважды");
        }
        await anna.OpenAsync("/agent/read/algorithms/net-koda");
        var rows = anna.Page.QuerySelectorAll(".counts tbody tr").Select(r => string.Join(' ', r.Children.Select(c => TestSite.Plain(c.TextContent)).Where(c => c.Length > 0))).ToList();
        Assert.That(rows, Does.Contain("Приходили ли коды раньше? 1 0 0 0 1 0 0 0").And.Contain("Да, приходили 1 0").And.Contain("Нет, ни разу 0 1"));
        Assert.That(rows, Does.Contain("Проверьте номер 0 0 0 0 1 1 0 0"));
        await boris.OpenAsync("/agent/read/algorithms/net-koda");
        Assert.That(boris.Page.QuerySelectorAll(".counts"), Is.Empty);
    }
}
