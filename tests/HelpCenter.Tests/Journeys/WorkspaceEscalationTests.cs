using System.Diagnostics;
using System.Net;

namespace HelpCenter.Tests.Journeys;

/// <summary>What an agent did not know becomes an article that answers the next customer.</summary>
public class WorkspaceEscalationTests
{
    private const string Answer = "Кнопка «Сдать в пункт» пропадает, если заказ оплачен бонусами полностью. Напишите Ирине на irina@mail.example.\n\n1. Откройте «Мои заказы».\n2. Нажмите «Оформить возврат курьером».";

    private static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }

    private static void MakeRepository(string folder)
    {
        Git(folder, "init", "-q");
        Git(folder, "add", ".");
        Git(folder, "-c", "user.name=Автор", "-c", "user.email=author@lavka.example", "commit", "-q", "-m", "Начало");
    }

    /// <summary>Asked, escalated, answered by the expert; returns the page of the draft.</summary>
    private static async Task<(WorkspaceVisitor Editor, int Number)> DraftAsync(TestSite site)
    {
        var editor = await WorkspaceVisitor.FirstAdminAsync(site);
        using var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["subject"] = "Пропала кнопка сдать посылку в постамат", ["message"] = "Здравствуйте! Это Ирина, заказ 48-2107, телефон +7 912 345-67-89. Куда делась кнопка сдать в постамат?", ["email"] = "irina@mail.example", ["name"] = "Ирина Соколова", ["shown"] = "1" });
        var number = int.Parse(System.Text.RegularExpressions.Regex.Match(customer.Page.QuerySelector(".lead")!.TextContent, @"\d+").Value);
        await editor.OpenAsync($"/agent/tickets/{number}");
        await editor.FillAsync(".escalate-form", []);
        Assert.That(editor.Text, Does.Contain("Передано эксперту"));
        await editor.OpenAsync("/agent/escalations");
        Assert.That(editor.Text, Does.Contain("Ждут ответа").And.Not.Contain("912"), "личное скрыто и в очереди");
        await editor.OpenAsync("/agent/escalations/1");
        await editor.FillAsync(".case-form", new() { ["answer"] = Answer });
        await editor.OpenAsync($"/agent/tickets/{number}");
        Assert.That(editor.Text, Does.Contain("Сдать в пункт").And.Contain("ждёт ответа").Or.Contain("осталось"), "обращение вернулось к оператору");
        await editor.OpenAsync("/agent/escalations/1");
        await editor.FillAsync("form[action*='handler=Draft']", new() { ["category"] = "oplata" });
        return (editor, number);
    }

    private static string TextOf(WorkspaceVisitor editor) => editor.Page.QuerySelector("[data-text]")!.TextContent;

    [Test]
    public async Task A_resolved_escalation_becomes_a_committed_article_that_the_next_customer_finds()
    {
        await using var site = await TestSite.StartAsync();
        MakeRepository(site.Content);
        var (editor, _) = await DraftAsync(site);
        using (editor)
        {
            Assert.That(TextOf(editor), Does.Contain("title: \"Пропала кнопка сдать посылку в постамат\"").And.Contain("1. Откройте «Мои заказы»"));
            foreach (var secret in (string[])["irina@", "912", "48-2107", "Ирин"]) Assert.That(TextOf(editor), Does.Not.Contain(secret));
            var preview = await editor.ScriptAsync("/agent/drafts/1?handler=Preview");
            Assert.That(preview, Does.Contain("Пропала кнопка").And.Contain("<html"));
            await editor.OpenAsync("/agent/drafts/1");
            await editor.FillAsync(".draft-form", []);
            await editor.PostAsync("/agent/drafts/1?handler=Publish", Fields(editor));
            Assert.That(editor.Text, Does.Contain("Опубликовано"), editor.Text);
            var log = Git(site.Content, "log", "-1", "--format=%an <%ae>%n%B", "--name-only");
            Assert.That(log, Does.Contain("Анна Белова <anna@lavka.example>").And.Contain("Эскалация 1").And.Contain("articles/oplata/propala-knopka"));
            Assert.That(Git(site.Content, "status", "--porcelain"), Is.Empty);
        }
        Assert.That(await site.TextAsync("/search?q=" + Uri.EscapeDataString("не вижу кнопку постамат")), Does.Contain("Пропала кнопка").Or.Contain("propala-knopka"));
        Assert.That(await site.TextAsync("/contact/near?q=" + Uri.EscapeDataString("исчезла кнопка сдать посылку в постамат")), Does.Contain("propala-knopka"));
    }

    [Test]
    public async Task When_git_refuses_everything_is_as_it_was_and_its_words_are_shown()
    {
        await using var site = await TestSite.StartAsync();
        MakeRepository(site.Content);
        var hook = Path.Combine(site.Content, ".git", "hooks", "pre-commit");
        await File.WriteAllTextAsync(hook, "#!/bin/sh\necho 'правки закрыты до понедельника' >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var (editor, _) = await DraftAsync(site);
        using (editor)
        {
            await editor.PostAsync("/agent/drafts/1?handler=Publish", Fields(editor));
            Assert.That(editor.Last.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(editor.Text, Does.Contain("правки закрыты до понедельника").And.Contain("всё осталось как было"));
            Assert.That(Git(site.Content, "status", "--porcelain"), Is.Empty);
            File.Delete(hook);
            await editor.PostAsync("/agent/drafts/1?handler=Publish", Fields(editor));
            Assert.That(editor.Text, Does.Contain("Опубликовано"));
        }
    }

    [Test]
    public async Task A_plain_folder_takes_the_article_too_and_errors_and_personal_data_stop_it()
    {
        await using var site = await TestSite.StartAsync();
        var (editor, _) = await DraftAsync(site);
        using (editor)
        {
            var good = TextOf(editor);
            await editor.PostAsync("/agent/drafts/1?handler=Publish", Fields(editor, good + "\nПишите на vera@mail.example\n"));
            Assert.That(editor.Text, Does.Contain("остались личные данные: vera@mail.example"));
            await editor.PostAsync("/agent/drafts/1?handler=Publish", Fields(editor, good.Replace("title: ", "title: [", StringComparison.Ordinal)));
            Assert.That(editor.Text, Does.Contain("Так опубликовать нельзя"));
            await editor.PostAsync("/agent/drafts/1?handler=Publish", Fields(editor, good));
            Assert.That(editor.Text, Does.Contain("Опубликовано"));
            Assert.That(Directory.EnumerateFiles(Path.Combine(site.Content, "articles", "oplata"), "propala-*"), Has.Exactly(1).Items);
        }
    }

    [Test]
    public async Task An_agent_neither_answers_nor_publishes()
    {
        await using var site = await TestSite.StartAsync();
        var (editor, _) = await DraftAsync(site);
        using (editor)
        using (var agent = await WorkspaceVisitor.ColleagueAsync(site, editor, "Борис Котов", "boris@lavka.example", "agent"))
        {
            await agent.OpenAsync("/agent/drafts/1");
            Assert.That(agent.Last.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            await agent.OpenAsync("/agent/escalations/1");
            Assert.That(agent.Page.QuerySelectorAll(".case-form, form[action*='handler=Draft']"), Is.Empty);
        }
    }

    private static List<KeyValuePair<string, string>> Fields(WorkspaceVisitor editor, string? text = null) =>
    [
        new("seen", editor.Page.QuerySelector("[data-seen]")!.GetAttribute("value")!),
        new("path", editor.Page.QuerySelector("[name=path]")!.GetAttribute("value")!),
        new("text", text ?? TextOf(editor)),
        new("__RequestVerificationToken", editor.Page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!),
    ];
}
