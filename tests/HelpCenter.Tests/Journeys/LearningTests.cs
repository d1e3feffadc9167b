using System.Net;
using HelpCenter.Support;
using HelpCenter.Support.Learning;
using HelpCenter.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Tests.Journeys;

/// <summary>Search learns from what was answered, explains it, and forgets when told to.</summary>
public class LearningTests
{
    // Words that stand nowhere in the sample site.
    private const string Letter = "Здравствуйте, это Ирина, заказ 48-2107, +7 912 345-67-89. Сюрпризом исчезла зарплата из кошелька, верните по-хорошему.";
    private const string Alike = "зарплата исчезла из кошелька";
    private const string Article = "articles/oplata/vozvrat.md";

    private static async Task<int> AskAsync(TestSite site, string text, string email, string subject = "Кошелёк и зарплата")
    {
        using var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        await Task.Delay(2100);
        await customer.FillAsync("form[data-contact]", new() { ["subject"] = subject, ["message"] = text, ["email"] = email, ["name"] = "Ирина Соколова", ["shown"] = "1" });
        return int.Parse(System.Text.RegularExpressions.Regex.Match(customer.Page.QuerySelector(".lead")!.TextContent, @"\d+").Value);
    }

    private static async Task AnswerAsync(WorkspaceVisitor agent, int number)
    {
        await agent.OpenAsync($"/agent/tickets/{number}");
        await agent.FillAsync("#composer", new()
        {
            ["text"] = "Деньги вернутся на карту.",
            ["cited"] = $$"""[{"document":"{{Article}}","title":"Как вернуть деньги","url":"/oplata/vozvrat","mark":"Деньги вернутся"}]""",
        });
        Assert.That(agent.Text, Does.Contain("Ответ отправлен"));
    }

    private static async Task<bool> IsFoundAsync(TestSite site, string query = Alike)
    {
        for (var i = 0; i < 40; i++)
        {
            if ((await site.TextAsync("/contact/near?q=" + Uri.EscapeDataString(query))).Contains("/oplata/vozvrat", StringComparison.Ordinal)) return true;
            await Task.Delay(100);
        }
        return false;
    }

    private static async Task<bool> IsGoneAsync(TestSite site, string query = Alike)
    {
        for (var i = 0; i < 300; i++)
        {
            if (!(await site.TextAsync("/contact/near?q=" + Uri.EscapeDataString(query))).Contains("/oplata/vozvrat", StringComparison.Ordinal)) return true;
            await Task.Delay(100);
        }
        return false;
    }

    private static async Task<List<LearnedText>> StoredAsync(TestSite site)
    {
        await using var db = await HelpCenterHost.StoreIn(site.Data).OpenAsync(default);
        return await db.LearnedTexts.AsNoTracking().ToListAsync();
    }

    [Test]
    public async Task A_sent_answer_teaches_it_is_explained_nothing_personal_is_kept_and_a_lead_makes_it_forgotten()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        Assert.That(await IsGoneAsync(site), "до урока статью такими словами не найти");
        await AnswerAsync(anna, await AskAsync(site, Letter, "irina@mail.example"));
        Assert.That(await IsFoundAsync(site));
        var stored = string.Join('\n', (await StoredAsync(site)).Select(t => $"{t.Text} {t.Person}"));
        foreach (var secret in (string[])["ирин", "соколов", "48", "2107", "912", "irina", "@"]) Assert.That(stored, Does.Not.Contain(secret).IgnoreCase);

        var second = await AskAsync(site, Alike, "oleg@mail.example");
        await anna.OpenAsync($"/agent/tickets/{second}");
        Assert.That(TestSite.Plain(anna.Page.QuerySelector($"[data-hint='{Article}']")!.TextContent), Does.Contain("Уже помог в 1 похожем обращении").And.Contain("„зарплата“"));

        site.Host.Content.Reload([Path.Combine(site.Content, Article)]);
        await File.AppendAllTextAsync(Path.Combine(site.Content, Article), "\nЕщё строка.\n");
        site.Host.Content.Reload([Path.Combine(site.Content, Article)]);
        Assert.That(await IsFoundAsync(site), "выученное переживает правку текста");

        await anna.OpenAsync("/agent/read/oplata/vozvrat");
        Assert.That(anna.Text, Does.Contain("Чему научились у клиентов").And.Contain("1 обращение"));
        await anna.FillAsync("form[action*='handler=Forget']", []);
        Assert.That(anna.Text, Does.Contain("Забыто 1 обращение"));
        Assert.That(await IsGoneAsync(site));
        Assert.That(await StoredAsync(site), Is.Empty);
        await anna.OpenAsync("/agent/people");
        Assert.That(anna.Text, Does.Contain("Забыто выученное"));
    }

    [Test]
    public async Task An_agent_does_not_forget_for_others_and_a_reply_taken_back_taught_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        using var boris = await WorkspaceVisitor.ColleagueAsync(site, anna, "Борис Котов", "boris@lavka.example", "agent");
        var number = await AskAsync(site, Letter, "irina@mail.example");
        await AnswerAsync(boris, number);
        await boris.FillAsync("[data-undo]", []);
        Assert.That(await StoredAsync(site), Is.Empty);
        Assert.That(boris.Page.QuerySelector("[data-cited]")!.GetAttribute("value"), Does.Contain("\"mark\":\"\\u0414"), "на чём стоит ответ, помнит и черновик");
        Assert.That(await IsGoneAsync(site));
        await boris.OpenAsync($"/agent/tickets/{number}");
        await boris.FillAsync("#composer", []);
        Assert.That(await IsFoundAsync(site));
        await boris.OpenAsync("/agent/read/oplata/vozvrat");
        Assert.That(boris.Text, Does.Contain("1 обращение"));
        Assert.That(boris.Page.QuerySelectorAll("form[action*='handler=Forget']"), Is.Empty);
        var token = boris.Page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!;
        await boris.PostAsync("/agent/read/oplata/vozvrat?handler=Forget", [new("__RequestVerificationToken", token)]);
        Assert.That(boris.Last.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.OK));
        Assert.That(await StoredAsync(site), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_was_inserted_and_taken_out_and_what_was_opened_and_left_is_written_down()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        var number = await AskAsync(site, Letter, "irina@mail.example");
        await anna.OpenAsync($"/agent/tickets/{number}");
        foreach (var (kind, document) in ((string, string)[])[("Inserted", Article), ("Inserted", "articles/oplata/chek.md"), ("Opened", "faq/oplata.md#chek")])
            await anna.ScriptAsync($"/agent/tickets/{number}?handler=Use", new("kind", kind), new("document", document), new("question", ""));
        await AnswerAsync(anna, number);
        await using var db = await HelpCenterHost.StoreIn(site.Data).OpenAsync(default);
        var uses = (await db.SuggestionUses.ToListAsync()).ConvertAll(u => $"{u.Kind} {u.Document}");
        Assert.That(uses, Does.Contain($"Sent {Article}").And.Contain("Removed articles/oplata/chek.md").And.Contain("Left faq/oplata.md#chek"));
    }

    [Test]
    public async Task What_a_text_for_agents_learned_shows_it_to_nobody_else()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        var number = await AskAsync(site, Letter, "irina@mail.example");
        await anna.OpenAsync($"/agent/tickets/{number}");
        await anna.FillAsync("#composer", new()
        {
            ["text"] = "Деньги вернутся на карту.",
            ["cited"] = $$"""[{"document":"articles/sluzhebnoe/reglament.md","title":"Регламент","url":"/sluzhebnoe/reglament"},{"document":"{{Article}}","title":"Как вернуть деньги","url":"/oplata/vozvrat"}]""",
        });
        Assert.That(await IsFoundAsync(site));
        var found = await anna.ScriptAsync("/agent/knowledge?q=" + Uri.EscapeDataString(Alike));
        Assert.That(found, Does.Contain("sluzhebnoe/reglament"), "оператор находит");
        foreach (var path in (string[])["/search?q=", "/api/suggest?q=", "/contact/near?q=", "/contact?q="])
            Assert.That(await site.TextAsync(path + Uri.EscapeDataString(Alike)), Does.Not.Contain("sluzhebn").And.Not.Contain("кодовоеслово").IgnoreCase, path);
    }

    [Test]
    public async Task A_ticket_that_is_deleted_takes_its_lessons_along_without_a_restart()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        await AnswerAsync(anna, await AskAsync(site, Letter, "irina@mail.example"));
        Assert.That(await IsFoundAsync(site));
        await using (var db = await HelpCenterHost.StoreIn(site.Data).OpenAsync(default)) await db.Customers.ExecuteDeleteAsync();
        Assert.That(await StoredAsync(site), Is.Empty);
        Assert.That(await IsGoneAsync(site));
    }

    [Test]
    public async Task Help_in_the_form_and_a_vote_after_a_search_teach_too_and_can_be_taken_back()
    {
        await using var site = await TestSite.StartAsync();
        using var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        var token = customer.Page.QuerySelector("[name=token]")!.GetAttribute("value")!;
        await customer.PostAsync("/contact/helped", [new("token", token), new("document", Article), new("question", "кошелёк опустел, где зарплата")]);
        Assert.That(await IsFoundAsync(site, "опустел кошелёк"));
        await customer.PostAsync("/contact/helped", [new("token", token), new("undo", "1")]);
        Assert.That(await IsGoneAsync(site, "опустел кошелёк"));

        using var reader = site.NewClient();
        async Task VoteAsync(string helped)
        {
            var answer = await reader.PostAsync("/vote", new FormUrlEncodedContent([new("page", "/oplata/vozvrat"), new("helped", helped), new("query", "похудел кошелёк семьи")]));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        }
        await VoteAsync("yes");
        Assert.That(await IsFoundAsync(site, "кошелёк семьи похудел"));
        await VoteAsync("no");
        Assert.That(await IsGoneAsync(site, "кошелёк семьи похудел"));
        await customer.PostAsync("/contact/helped", [new("token", token), new("document", "articles/sluzhebnoe/reglament.md"), new("question", "кошелёк опустел, где зарплата")]);
        Assert.That(await StoredAsync(site), Is.Empty, "чему учат тексты для сотрудников, посторонний не решает");
    }
}
