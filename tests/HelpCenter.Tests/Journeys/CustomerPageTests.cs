using System.Net;
using HelpCenter.Support.Tickets;
using HelpCenter.Web;
using HelpCenter.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Tests.Journeys;

/// <summary>What a customer does by her private link, and how she finds it again.</summary>
public class CustomerPageTests
{
    private static async Task<(WorkspaceVisitor Customer, string Link)> AskAsync(TestSite site)
    {
        var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["subject"] = "Не пришли закладки", ["message"] = "Где мои закладки?", ["email"] = "irina@mail.example", ["shown"] = "1" });
        return (customer, customer.Last.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Test]
    public async Task She_says_that_it_is_solved_and_writing_again_opens_it_anew()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        var (customer, link) = await AskAsync(site);
        await customer.PostAsync(link, [new("act", "solved")]);
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await anna.OpenAsync("/agent?queue=closed");
        Assert.That(anna.Page.QuerySelectorAll("[data-tk]").Select(t => t.GetAttribute("data-tk")), Is.EqualTo(new[] { "1001" }));
        await customer.OpenAsync(link);
        await customer.FillAsync(".ticket-write", new() { ["message"] = "Нет, всё-таки не пришли" });
        await anna.OpenAsync("/agent?queue=free");
        Assert.That(anna.Page.QuerySelectorAll("[data-tk]").Select(t => t.GetAttribute("data-tk")), Does.Contain("1001"));
    }

    [Test]
    public async Task A_link_ends_and_then_looks_like_one_that_never_was_and_no_robot_is_let_in()
    {
        await using var site = await TestSite.StartAsync();
        var (customer, link) = await AskAsync(site);
        Assert.That(link.Split('/')[2].Length, Is.GreaterThanOrEqualTo(22), "не меньше 128 случайных бит");
        var page = await site.GetAsync(link);
        Assert.That(page.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex" }));
        Assert.That(page.Headers.CacheControl!.NoStore);
        Assert.That(page.Headers.GetValues("Referrer-Policy").Single(), Is.AnyOf("no-referrer", "same-origin"));
        site.Clock.Skip(TicketLink.Life + TimeSpan.FromMinutes(1));
        var (ended, never) = (await site.GetAsync(link), await site.GetAsync("/t/" + new string('A', 43)));
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await ended.Content.ReadAsStringAsync(), Is.EqualTo(await never.Content.ReadAsStringAsync()));
        customer.Dispose();
    }

    [Test]
    public async Task Links_are_mailed_to_their_owner_and_a_stranger_s_address_hears_the_same_words()
    {
        await using var site = await TestSite.StartAsync(options => options with { Smtp = new SmtpOptions { Host = "127.0.0.1", Port = 9, From = "help@lavka.example" } });
        var (customer, _) = await AskAsync(site);
        async Task<string> AskForLinksAsync(string email)
        {
            await customer.OpenAsync("/my");
            await customer.PostAsync("/my", [new("email", email)]);
            return customer.Text.Replace(email, "", StringComparison.Ordinal);
        }
        Assert.That(await AskForLinksAsync("nobody@mail.example"), Is.EqualTo(await AskForLinksAsync("irina@mail.example")), "есть ли обращения, не видно");
        await using var db = await HelpCenterHost.StoreIn(site.Data).OpenAsync(default);
        var letters = await db.Letters.Where(l => l.Subject != "").ToListAsync();
        Assert.That(letters.Select(l => l.To).Distinct(), Is.EqualTo(new[] { "irina@mail.example" }));
        Assert.That(letters.Count(l => l.Body.Contains("/t/", StringComparison.Ordinal)), Is.EqualTo(2), "о вопросе и со ссылками");
    }
}
