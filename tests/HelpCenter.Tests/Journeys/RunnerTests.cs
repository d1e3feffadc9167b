using System.Net;

namespace HelpCenter.Tests.Journeys;

/// <summary>An algorithm beside a ticket, without scripts: walked, laid aside, taken up by somebody else, handed to an expert, counted.</summary>
public class RunnerTests
{
    private const string Started = "Как войти, если код не приходит?";

    private static async Task<int> AskAsync(TestSite site, string text = "Не приходит код подтверждения, что делать?", string path = "/contact")
    {
        using var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync(path);
        await Task.Delay(2100);
        await customer.FillAsync("form[data-contact]", new() { ["subject"] = "Нет кода", ["message"] = text, ["email"] = "irina@mail.example", ["name"] = "Ирина Соколова", ["shown"] = "1" });
        return int.Parse(System.Text.RegularExpressions.Regex.Match(customer.Page.QuerySelector(".lead")!.TextContent, @"\d+").Value);
    }

    /// <summary>Presses a button of the runner the way a browser without scripts does: everything typed goes along.</summary>
    private static async Task PressAsync(WorkspaceVisitor agent, string words, string? typed = null)
    {
        var button = agent.Page.QuerySelectorAll("button[form=composer]").FirstOrDefault(b => TestSite.Plain(b.TextContent).StartsWith(words, StringComparison.Ordinal));
        Assert.That(button, Is.Not.Null, $"кнопка «{words}» среди: {string.Join("; ", agent.Page.QuerySelectorAll("button[form=composer]").Select(b => b.TextContent.Trim()))}");
        agent.Page.QuerySelector("#composer")!.SetAttribute("action", button!.GetAttribute("formaction")!.StartsWith('?') ? agent.Last.RequestMessage!.RequestUri!.AbsolutePath + button.GetAttribute("formaction") : button.GetAttribute("formaction")!);
        await agent.FillAsync("#composer", typed is null ? [] : new() { ["text"] = typed });
        Assert.That(agent.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static string Runner(WorkspaceVisitor agent) => TestSite.Plain(agent.Page.QuerySelector("[data-runner]")!.TextContent);

    private static string Reply(WorkspaceVisitor agent) => agent.Page.QuerySelector("[data-text]")!.TextContent.Trim();

    [Test]
    public async Task Walked_laid_aside_taken_up_by_another_changed_and_said()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        using var boris = await WorkspaceVisitor.ColleagueAsync(site, anna, "Борис Котов", "boris@lavka.example", "agent");
        var number = await AskAsync(site);
        await anna.OpenAsync($"/agent/tickets/{number}");
        await PressAsync(anna, "Пройти", typed: Started);
        Assert.That(Reply(anna), Is.EqualTo(Started), "набранное не пропало");
        Assert.That(Runner(anna), Does.Contain("Приходили ли коды раньше?").And.Contain("Шаг 1"));
        await PressAsync(anna, "Да, приходили");
        await PressAsync(anna, "Отложить");
        Assert.That(Runner(anna), Does.Contain("Остановились на шаге: Проверьте «Спам»"));

        await boris.OpenAsync($"/agent/tickets/{number}");
        Assert.That(boris.Text, Does.Contain("Приходили ли коды раньше? Да, приходили"), "путь виден в истории");
        await PressAsync(boris, "Продолжить");
        await PressAsync(boris, "изменить");
        await PressAsync(boris, "Нет, ни разу");
        await PressAsync(boris, "Номер верный");
        Assert.That(Runner(boris), Does.Contain("кодовоеслово").And.Contain("Только для сотрудников").And.Contain("Мы отправили код повторно"));
        Assert.That(boris.Page.QuerySelectorAll(".runner-hint button, .runner-hint [data-insert], .runner-hint [data-say]"), Is.Empty, "подсказку оператору в ответ не вставить");
        await PressAsync(boris, "В ответ", typed: "Здравствуйте!");
        Assert.That(Reply(boris), Is.EqualTo("Здравствуйте!\n\nМы отправили код повторно."));
        await boris.FillAsync("#composer", []);
        Assert.That(boris.Text, Does.Contain("Ответ отправлен"));
        Assert.That(boris.Text, Does.Contain("Прошли алгоритм «Не пришёл код»").And.Contain("Приходили ли коды раньше? Нет, ни разу").And.Contain("Передать: Передайте оператору"));
    }

    [Test]
    public async Task Two_at_once_do_not_overwrite_each_other()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        using var boris = await WorkspaceVisitor.ColleagueAsync(site, anna, "Борис Котов", "boris@lavka.example", "agent");
        var number = await AskAsync(site);
        await anna.OpenAsync($"/agent/tickets/{number}");
        await PressAsync(anna, "Пройти");
        await boris.OpenAsync($"/agent/tickets/{number}");
        await PressAsync(anna, "Да, приходили");
        await PressAsync(boris, "Нет, ни разу");
        Assert.That(boris.Text, Does.Contain("только что прошёл дальше кто-то другой"));
        Assert.That(Runner(boris), Does.Contain("Проверьте «Спам»"));
    }

    [Test]
    public async Task An_inner_algorithm_is_entered_and_left_and_the_expert_reads_the_whole_way()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        var number = await AskAsync(site);
        await anna.OpenAsync($"/agent/tickets/{number}");
        await PressAsync(anna, "Пройти");
        await PressAsync(anna, "Нет, ни разу");
        await PressAsync(anna, "Номер другой");
        Assert.That(Runner(anna), Does.Contain("Внутри: Не получается войти"));
        await PressAsync(anna, "Нет");
        await PressAsync(anna, "Вернуться к «Не пришёл код»");
        Assert.That(Runner(anna), Does.Contain("Проверьте номер"));
        var question = anna.Page.QuerySelector("#question")!.TextContent;
        Assert.That(question, Does.Contain("Пройдено по алгоритму «Не пришёл код»").And.Contain("Приходили ли коды раньше? Нет, ни разу").And.Contain("Помните ли вы пароль? Нет").And.Contain("Остановились на шаге: Проверьте номер"));
        await anna.FillAsync(".escalate-form", []);
        await anna.OpenAsync("/agent/escalations/1");
        Assert.That(anna.Text, Does.Contain("Помните ли вы пароль? Нет"));
    }

    [Test]
    public async Task When_the_algorithm_changed_meanwhile_it_is_said_and_what_fits_is_kept()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        var number = await AskAsync(site);
        await anna.OpenAsync($"/agent/tickets/{number}");
        await PressAsync(anna, "Пройти");
        await PressAsync(anna, "Нет, ни разу");
        await PressAsync(anna, "Номер верный");
        await PressAsync(anna, "Убрать");
        var file = Path.Combine(site.Content, "algorithms", "net-koda.md");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("Откройте папку «Спам».", "Откройте папку «Спам» на телефоне.", StringComparison.Ordinal));
        site.Host.Content.Reload([file]);
        await anna.OpenAsync($"/agent/tickets/{number}");
        await PressAsync(anna, "Открыть");
        Assert.That(Runner(anna), Does.Contain("Передайте оператору").And.Contain("Алгоритм изменили после того"), "другой шаг изменили, путь подходит весь");
        await PressAsync(anna, "Убрать");
        await File.WriteAllTextAsync(file, text.Replace("[Номер верный](#operator)", "[Номер точно верный](#operator)", StringComparison.Ordinal));
        site.Host.Content.Reload([file]);
        await anna.OpenAsync($"/agent/tickets/{number}");
        Assert.That(Runner(anna), Does.Contain("алгоритм с тех пор изменили"));
        Assert.That(anna.Text, Does.Contain("Проверьте номер Номер верный"), "в истории остаются слова, которые были");
        await PressAsync(anna, "Открыть");
        Assert.That(Runner(anna), Does.Contain("Алгоритм изменили. 1 шаг пути больше не подходит"));
        await PressAsync(anna, "Продолжить отсюда");
        Assert.That(Runner(anna), Does.Contain("Приходили ли коды раньше? Нет, ни разу").And.Contain("Номер точно верный"));
        await PressAsync(anna, "Номер точно верный");
        Assert.That(Runner(anna), Does.Contain("Передайте оператору"));
    }

    [Test]
    public async Task A_reader_s_walk_comes_with_her_question_and_an_agent_goes_on_from_there()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        var page = await site.PageAsync("/algorithms/net-koda?path=start.nomer");
        var link = page.QuerySelector("[data-hand-over], [data-rather]")!.GetAttribute("href")!;
        var form = await site.PageAsync(link);
        Assert.That(form.QuerySelectorAll("[name=trail]").Select(t => TestSite.Plain(t.GetAttribute("value")!)),
            Is.EqualTo(new[] { "Разбирались по шагам: Не пришёл код", "Приходили ли коды раньше? Нет, ни разу", "Остановились на шаге: Проверьте номер" }));
        var number = await AskAsync(site, path: link);
        await anna.OpenAsync($"/agent/tickets/{number}");
        Assert.That(anna.Text, Does.Contain("Разбирались по шагам: Не пришёл код"));
        Assert.That(Runner(anna), Does.Contain("Клиент на сайте"));
        await PressAsync(anna, "Продолжить");
        Assert.That(Runner(anna), Does.Contain("Проверьте номер").And.Contain("Нет, ни разу"));

        using var shy = WorkspaceVisitor.Of(site);
        await shy.OpenAsync(link);
        await Task.Delay(2100);
        shy.Page.QuerySelectorAll("[name=trail]").ToList().ForEach(t => t.RemoveAttribute("checked"));
        await shy.FillAsync("form[data-contact]", new() { ["message"] = "Просто вопрос без пути", ["email"] = "shy@mail.example", ["shown"] = "1" });
        var hers = int.Parse(System.Text.RegularExpressions.Regex.Match(shy.Page.QuerySelector(".lead")!.TextContent, @"\d+").Value);
        await anna.OpenAsync($"/agent/tickets/{hers}");
        Assert.That(anna.Text, Does.Not.Contain("Разбирались по шагам").And.Not.Contain("Клиент на сайте"), "убранное не пришло");
    }
}
