using System.Net;
using HelpCenter.Support.Tickets;
using HelpCenter.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Tests.Journeys;

/// <summary>Programs are kept out of the form without puzzles, and no person ever loses a word to it.</summary>
public class ContactFormTests
{
    private static readonly Dictionary<string, string> s_question = new() { ["subject"] = "Про закладки", ["message"] = "Пришли не те закладки, что делать?", ["email"] = "olga@mail.example", ["shown"] = "1" };

    private static Dictionary<string, string> With(string name, string value) => new(s_question) { [name] = value };

    private static async Task<WorkspaceVisitor> AtTheFormAsync(TestSite site)
    {
        var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        return customer;
    }

    private static async Task<List<Ticket>> TicketsAsync(TestSite site)
    {
        await using var db = await HelpCenterHost.StoreIn(site.Data).OpenAsync(default);
        return await db.Tickets.Include(t => t.Messages).ToListAsync();
    }

    private static void HasHerText(WorkspaceVisitor customer) => Assert.Multiple(() =>
    {
        Assert.That(customer.Page.QuerySelector("[name=message]")!.TextContent, Is.EqualTo(s_question["message"]));
        Assert.That(customer.Page.QuerySelector("[name=subject]")!.GetAttribute("value"), Is.EqualTo(s_question["subject"]));
        Assert.That(customer.Page.QuerySelector("[name=email]")!.GetAttribute("value"), Is.EqualTo(s_question["email"]));
    });

    [Test]
    public async Task Whoever_fills_the_field_that_nobody_sees_is_refused_and_a_person_sends_again_as_it_is()
    {
        await using var site = await TestSite.StartAsync();
        using var customer = await AtTheFormAsync(site);
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        Assert.That(customer.Page.QuerySelector("[aria-hidden=true] [name=website]")!.GetAttribute("tabindex"), Is.EqualTo("-1"), "ни глазами, ни клавишей сюда не попасть");
        await customer.FillAsync("form[data-contact]", With("website", "https://casino.example"));
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await TicketsAsync(site), Is.Empty);
        HasHerText(customer);
        Assert.That(customer.Page.QuerySelector("[name=website]")!.GetAttribute("value"), Is.Null.Or.Empty, "ловушка в новой форме пуста");
        await customer.FillAsync("form[data-contact]", new() { ["shown"] = "1" });
        Assert.That(customer.Text, Does.Contain("Вопрос отправлен"));
        Assert.That(await TicketsAsync(site), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_form_filled_faster_than_hands_can_is_asked_for_once_more_and_a_made_up_or_old_word_is_no_key()
    {
        await using var site = await TestSite.StartAsync();
        using var customer = await AtTheFormAsync(site);
        await customer.FillAsync("form[data-contact]", s_question);
        Assert.That(customer.Text, Does.Contain("слишком быстро"));
        HasHerText(customer);
        await customer.FillAsync("form[data-contact]", With("token", "придуманное-слово"));
        Assert.That(customer.Text, Does.Contain("слишком давно"));
        HasHerText(customer);
        site.Clock.Skip(TimeSpan.FromDays(3));
        await customer.FillAsync("form[data-contact]", s_question);
        Assert.That(customer.Text, Does.Contain("слишком давно"), "слово живёт два дня");
        HasHerText(customer);
        Assert.That(await TicketsAsync(site), Is.Empty);
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", s_question);
        Assert.That(customer.Text, Does.Contain("Вопрос отправлен"));
    }

    [Test]
    public async Task Too_many_forms_from_one_address_wait_and_the_text_stays_in_the_form()
    {
        await using var site = await TestSite.StartAsync(options => options with { PostsPerMinute = 2 });
        using var customer = await AtTheFormAsync(site);
        using var hers = await AtTheFormAsync(site);
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        await hers.FillAsync("form[data-contact]", With("message", "Первый вопрос про доставку"));
        var answered = hers.Last.RequestMessage!.RequestUri!.PathAndQuery;
        await customer.PostAsync("/contact", []);
        await customer.OpenAsync("/contact");
        await customer.FillAsync("form[data-contact]", s_question);
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(customer.Last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Is.InRange(1, 60));
        Assert.That(customer.Page.QuerySelector("[role=alert]")!.TextContent, Does.Contain("Подождите"));
        HasHerText(customer);
        // What is too large to be kept is not even read.
        await customer.PostAsync("/contact", [new("message", new string('ы', 3 << 20))]);
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(customer.Page.QuerySelector("textarea"), Is.Null);
        // The same on her own page.
        await hers.OpenAsync(answered);
        await hers.FillAsync(".ticket-write", new() { ["message"] = "Дополню:\nкурьер так и не приехал" });
        Assert.That(hers.Last.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(hers.Page.QuerySelector("textarea")!.TextContent, Is.EqualTo("Дополню:\nкурьер так и не приехал"));
        Assert.That((await TicketsAsync(site)).SelectMany(t => t.Messages).Count(), Is.EqualTo(1), "лишнее не записано");
        Assert.That((await site.GetAsync("/oplata/vozvrat")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "читать можно по-прежнему");
    }

    [Test]
    public async Task What_one_agrees_to_stands_beside_the_button_in_the_words_of_the_owner()
    {
        await using var site = await TestSite.StartAsync();
        Assert.That(TestSite.Plain((await site.PageAsync("/contact")).QuerySelector(".form-send")!.TextContent), Does.Contain("соглашаетесь на обработку персональных данных"));
        var settings = Path.Combine(site.Content, "site.yml");
        var before = await File.ReadAllTextAsync(settings);
        await File.WriteAllTextAsync(settings, before + "consent: { text: \"Отправляя, вы принимаете <правила>.\", link: oplata/vozvrat }\n");
        site.Host.Content.Reload();
        var owners = (await site.PageAsync("/contact")).QuerySelector(".form-send")!;
        Assert.That(TestSite.Plain(owners.TextContent), Does.Contain("вы принимаете <правила>.").And.Not.Contain("персональных данных"));
        Assert.That(owners.QuerySelector("a")!.GetAttribute("href"), Is.EqualTo("/oplata/vozvrat"));
        await File.WriteAllTextAsync(settings, before + "consent: { text: Условия, link: sluzhebnoe/reglament }\n");
        site.Host.Content.Reload();
        Assert.That((await site.PageAsync("/contact")).QuerySelector(".form-send a"), Is.Null, "страница для сотрудников наружу не видна");
        await File.WriteAllTextAsync(settings, before + "consent: { text: Условия, link: \"https://lavka.example/privacy\" }\n");
        site.Host.Content.Reload();
        Assert.That((await site.PageAsync("/contact")).QuerySelector(".form-send a")!.GetAttribute("href"), Is.EqualTo("https://lavka.example/privacy"));
    }

    [Test]
    public async Task An_answer_that_helped_is_counted_once_and_taken_back()
    {
        await using var site = await TestSite.StartAsync();
        using var customer = await AtTheFormAsync(site);
        var token = customer.Page.QuerySelector("[name=token]")!.GetAttribute("value")!;
        async Task<int> CountedAsync(params KeyValuePair<string, string>[] fields)
        {
            await customer.PostAsync("/contact/helped", [new("token", token), .. fields]);
            await using var db = await HelpCenterHost.StoreIn(site.Data).OpenAsync(default);
            return await db.Deflections.CountAsync();
        }
        KeyValuePair<string, string>[] helped = [new("document", "articles/oplata/vozvrat.md"), new("question", "Как вернуть деньги?")];
        Assert.That(await CountedAsync(helped), Is.EqualTo(1));
        Assert.That(await CountedAsync(helped), Is.EqualTo(1), "дважды нажато, один раз сосчитано");
        Assert.That(await CountedAsync([new("undo", "1")]), Is.Zero);
        await customer.PostAsync("/contact/helped", [new("token", "чужое"), .. helped]);
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
