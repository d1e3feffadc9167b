using System.Diagnostics;
using System.Net;
using HelpCenter.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Tests.Journeys;

/// <summary>Texts are renamed and deleted in the browser: no link, vote or word is lost, and what was deleted comes back.</summary>
public class WorkspaceFileTests
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

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = _site.Content, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "user.name=Марина", "-c", "user.email=marina@lavka.example", "-c", "core.quotepath=off", .. arguments]) start.ArgumentList.Add(argument);
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output + errors.Result;
    }

    private void BeginHistory()
    {
        Git("init", "-q");
        Git("add", ".");
        Git("commit", "-q", "-m", "Начало");
    }

    private string Disk(string path) => Path.Combine(_site.Content, path);

    private Task<string> ReadAsync(string path) => File.ReadAllTextAsync(Disk(path));

    private async Task RenameAsync(string path, string to)
    {
        await _anna.OpenAsync("/agent/file?path=" + Uri.EscapeDataString(path));
        await _anna.FillAsync("form[action*='handler=Rename']", new() { ["to"] = to });
    }

    private async Task DeleteAsync(string path)
    {
        await _anna.OpenAsync("/agent/file?path=" + Uri.EscapeDataString(path));
        await _anna.FillAsync("form[action*='handler=Delete']", []);
    }

    private async Task<string> MovedAsync(string path)
    {
        var answer = await _site.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MovedPermanently), path);
        return answer.Headers.Location!.ToString();
    }

    private async Task<string> AuditAsync()
    {
        await _anna.OpenAsync("/agent/people");
        return TestSite.Plain(_anna.Page.QuerySelector(".audit")!.TextContent);
    }

    [Test]
    public async Task A_renamed_text_keeps_its_readers_links_and_votes_and_may_have_its_old_name_back()
    {
        BeginHistory();
        await _site.Client.PostAsync("/vote", new FormUrlEncodedContent([new("page", "/oplata/karty/zachislenie"), new("helped", "yes")]));
        await _anna.OpenAsync("/agent/read/oplata/karty/zachislenie");
        await _anna.OpenAsync(_anna.Page.QuerySelector("a[href^='/agent/file']")!.GetAttribute("href")!);
        Assert.That(_anna.Text, Does.Contain("articles/oplata/vozvrat.md:").And.Contain("Ссылка в 1 тексте"));
        await _anna.FillAsync("form[action*='handler=Rename']", new() { ["to"] = "articles/oplata/kogda-zachislyat.md" });
        Assert.That(_anna.Text, Does.Contain("Переименовано: articles/oplata/kogda-zachislyat.md"), _anna.Text);
        Assert.That(await MovedAsync("/oplata/karty/zachislenie"), Is.EqualTo("/oplata/kogda-zachislyat"));
        Assert.That(await ReadAsync("articles/oplata/kogda-zachislyat.md"), Is.EqualTo("---\ntitle: Когда деньги зачислят на карту\naliases: [oplata/karty/zachislenie]\n---\nБанк зачисляет деньги от 1 до 10 дней.\n"));
        Assert.That(await ReadAsync("articles/oplata/vozvrat.md"), Does.Contain("[подробнее](kogda-zachislyat.md)"));
        Assert.That((await _site.PageAsync("/oplata/vozvrat")).QuerySelector("main a[href='/oplata/kogda-zachislyat']"), Is.Not.Null);
        Assert.That(Git("log", "-1", "--format=%an %s %b").Trim(), Is.EqualTo("Анна Белова Переименовано: Когда деньги зачислят на карту articles/oplata/karty/zachislenie.md → articles/oplata/kogda-zachislyat.md"));
        Assert.That(Git("status", "--porcelain"), Is.Empty);
        await using (var db = await HelpCenterHost.StoreIn(_site.Data).OpenAsync(default)) Assert.That((await db.Votes.SingleAsync()).Page, Is.EqualTo("/oplata/kogda-zachislyat"));
        Assert.That(await AuditAsync(), Does.Contain("Анна Белова Переименован текст «Когда деньги зачислят на карту» articles/oplata/karty/zachislenie.md → articles/oplata/kogda-zachislyat.md"));

        await RenameAsync("articles/oplata/kogda-zachislyat.md", "articles/oplata/karty/zachislenie.md");
        Assert.That(_anna.Text, Does.Contain("Переименовано:"), _anna.Text);
        Assert.That((await _site.GetAsync("/oplata/karty/zachislenie")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await MovedAsync("/oplata/kogda-zachislyat"), Is.EqualTo("/oplata/karty/zachislenie"));
        Assert.That(await ReadAsync("articles/oplata/vozvrat.md"), Does.Contain("[подробнее](karty/zachislenie.md)"), "как было");
    }

    [Test]
    public async Task A_text_in_another_folder_still_leads_everywhere_and_an_algorithm_keeps_its_counts()
    {
        BeginHistory();
        await RenameAsync("articles/oplata/vozvrat.md", "articles/oplata/karty/dengi.md");
        var text = await ReadAsync("articles/oplata/karty/dengi.md");
        Assert.That(text, Does.Contain("aliases: [vozvrat/staryj-adres, pomosch/dengi, oplata/vozvrat]\n").And.Contain("(../../../images/button.svg)").And.Contain("[подробнее](zachislenie.md)")
            .And.Contain("(../../sluzhebnoe/reglament.md)").And.Contain("[[reglament]]").And.Contain("(../../../faq/oplata.md#chek)"));
        Assert.That(await MovedAsync("/pomosch/dengi"), Is.EqualTo("/oplata/karty/dengi"));
        var page = await _site.PageAsync("/oplata/karty/dengi");
        foreach (var alive in (string[])["main .prose img", "main .prose a[href='/oplata/karty/zachislenie']", "main .prose a[href^='/faq/oplata']"]) Assert.That(page.QuerySelector(alive), Is.Not.Null, alive);
        Assert.That(_site.Host.Content.Current.Problems.Where(p => p.Code is "broken-link" or "broken-image" or "unknown-address"), Is.Empty);

        await _site.Client.PostAsync("/walked", new FormUrlEncodedContent([new("page", "/algorithms/vhod"), new("path", "start"), new("word", new string('a', 32)), new("handed", "")]));
        await RenameAsync("algorithms/vhod.md", "algorithms/vhod-v-kabinet.md");
        Assert.That(await ReadAsync("algorithms/net-koda.md"), Does.Contain("- [Номер другой](vhod-v-kabinet.md)"));
        await _anna.OpenAsync("/agent/read/algorithms/vhod-v-kabinet");
        Assert.That(_anna.Page.QuerySelectorAll(".counts tbody tr"), Is.Not.Empty);
        Assert.That(await MovedAsync("/algorithms/vhod"), Is.EqualTo("/algorithms/vhod-v-kabinet"));
        Assert.That(Git("status", "--porcelain"), Is.Empty);
    }

    [Test]
    public async Task A_name_that_cannot_be_is_refused_with_words_and_when_git_refuses_everything_is_as_it_was()
    {
        BeginHistory();
        const string Path = "articles/oplata/karty/zachislenie.md";
        foreach (var (to, why) in new[]
        {
            ("articles/oplata/chek.md", "уже есть"),
            (Path, "Это прежнее имя"),
            ("answers/zachislenie.md", "Вид текста задаёт папка"),
            ("articles/zachislenie.md", "Файл называется так"),
            ("../zachislenie.md", "Файл называется так"),
            ("articles/oplata/.tajna.md", "Файл называется так"),
        })
        {
            await RenameAsync(Path, to);
            Assert.That(_anna.Text, Does.Contain(why), to);
            Assert.That(_anna.Page.QuerySelector("#to")!.GetAttribute("value"), Is.EqualTo(to), "набранное на месте");
        }
        var hook = Disk(".git/hooks/pre-commit");
        await File.WriteAllTextAsync(hook, "#!/bin/sh\necho 'сегодня выпуск, не трогаем' >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var head = Git("rev-parse", "HEAD");
        await RenameAsync(Path, "articles/oplata/inache.md");
        Assert.That(_anna.Text, Does.Contain("Не переименовано, всё осталось как было").And.Contain("сегодня выпуск, не трогаем"));
        await DeleteAsync(Path);
        Assert.That(_anna.Text, Does.Contain("Не удалено, всё осталось как было").And.Contain("сегодня выпуск, не трогаем"));
        Assert.That(Git("status", "--porcelain"), Is.Empty);
        Assert.That(Git("rev-parse", "HEAD"), Is.EqualTo(head));
        Assert.That((await _site.GetAsync("/oplata/karty/zachislenie")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await _anna.OpenAsync("/agent/knowledge");
        Assert.That(_anna.Page.QuerySelector("#deleted-h"), Is.Null);
        Assert.That(await AuditAsync(), Does.Not.Contain("Удалён текст").And.Not.Contain("Переименован"));
    }

    [Test]
    public async Task A_deleted_text_is_gone_for_readers_and_comes_back_byte_for_byte([Values] bool withGit)
    {
        const string Path = "articles/oplata/chek.md";
        await File.WriteAllTextAsync(Disk(Path), (await ReadAsync(Path)).Replace("\n", "\r\n"));
        await File.AppendAllTextAsync(Disk("articles/oplata/vozvrat.md"), "\n[Чек](chek.md)\n");
        if (withGit) BeginHistory();
        _site.Host.Content.Reload();
        var bytes = await File.ReadAllBytesAsync(Disk(Path));
        await _anna.OpenAsync("/agent/file?path=" + Path);
        Assert.That(_anna.Text, Does.Contain("articles/oplata/vozvrat.md:").And.Contain("станет простыми словами"));
        await _anna.FillAsync("form[action*='handler=Delete']", []);
        Assert.That(_anna.Text, Does.Contain("Удалено: «Где взять чек»"));
        Assert.That(File.Exists(Disk(Path)), Is.False);
        Assert.That((await _site.GetAsync("/oplata/chek")).StatusCode, Is.AnyOf(HttpStatusCode.Gone, HttpStatusCode.NotFound));
        Assert.That((await _site.PageAsync("/oplata/vozvrat")).QuerySelector("main a[href='/oplata/chek']"), Is.Null, "ссылка стала словом");
        Assert.That(await _site.TextAsync("/search?q=где+взять+чек"), Does.Not.Contain("href=\"/oplata/chek\""));
        if (withGit) Assert.That(Git("log", "-1", "--format=%an %s", "--name-status"), Is.EqualTo($"Анна Белова Удалено: Где взять чек\n\nD\t{Path}\n"));
        await _anna.FillAsync(".undo-sheet", []);
        Assert.That(await File.ReadAllBytesAsync(Disk(Path)), Is.EqualTo(bytes));
        Assert.That((await _site.GetAsync("/oplata/chek")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        if (withGit) Assert.That(Git("log", "-1", "--format=%an %s").Trim(), Is.EqualTo("Анна Белова Возвращено: Где взять чек"));

        // Later, from the list; twice is once.
        await DeleteAsync(Path);
        await _anna.OpenAsync("/agent/knowledge");
        var id = _anna.Page.QuerySelector(".deleted [name=id]")!.GetAttribute("value")!;
        await _anna.FillAsync(".deleted", []);
        Assert.That(_anna.Text, Does.Contain("Чек приходит на почту"));
        await _anna.OpenAsync("/agent/knowledge");
        await _anna.PostAsync("/agent/file?handler=Restore", [new("id", id), Token(_anna)]);
        Assert.That(_anna.Text, Does.Contain("уже вернули"));
        Assert.That(await AuditAsync(), Does.Contain("Удалён текст articles/oplata/chek.md").And.Contain("Возвращён текст articles/oplata/chek.md"));
        if (withGit) Assert.That(Git("status", "--porcelain"), Is.Empty);
    }

    [Test]
    public async Task What_somebody_changed_meanwhile_is_not_deleted_unread_and_nobody_but_an_editor_does_this()
    {
        const string Path = "articles/oplata/chek.md";
        await _anna.OpenAsync("/agent/file?path=" + Path);
        await File.AppendAllTextAsync(Disk(Path), "\nВажное дополнение.\n");
        await _anna.FillAsync("form[action*='handler=Delete']", []);
        Assert.That(_anna.Text, Does.Contain("изменили, пока вы смотрели"));
        Assert.That(await ReadAsync(Path), Does.Contain("Важное дополнение"));
        using var agent = await WorkspaceVisitor.ColleagueAsync(_site, _anna, "Борис Котов", "boris@lavka.example", "agent");
        await agent.OpenAsync("/agent/read/oplata/chek");
        Assert.That(agent.Page.QuerySelector("a[href^='/agent/file']"), Is.Null);
        foreach (var handler in (string[])["Delete", "Rename", "Restore"])
        {
            await agent.OpenAsync("/agent/knowledge");
            await agent.PostAsync($"/agent/file?handler={handler}", [new("path", Path), new("to", "articles/oplata/x.md"), new("id", "1"), new("seen", ""), Token(agent)]);
            Assert.That(agent.Last.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), handler);
        }
        Assert.That((await _site.GetAsync("/agent/file?path=" + Path)).Headers.Location!.ToString(), Does.StartWith("/agent/sign-in"));
    }

    private static KeyValuePair<string, string> Token(WorkspaceVisitor visitor) => new("__RequestVerificationToken", visitor.Page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!);
}
