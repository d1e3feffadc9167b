using System.Diagnostics;
using System.Net;
using HelpCenter.Tests.Content.Publishing;

namespace HelpCenter.Tests.Journeys;

/// <summary>Texts of every kind are edited in the browser; what other people do to the same files is never lost.</summary>
public class WorkspaceEditingTests
{
    private const string Answer = "answers/oplata/vozvrat.md";
    private const string Article = "articles/oplata/vozvrat.md";

    private TestSite _site = null!;
    private WorkspaceVisitor _anna = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync();
        Git(_site.Content, "init", "-q");
        CommitAll(_site.Content, "Начало");
        _anna = await WorkspaceVisitor.FirstAdminAsync(_site);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _anna.Dispose();
        await _site.DisposeAsync();
    }

    private static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output + errors.Result;
    }

    private static void CommitAll(string folder, string message)
    {
        Git(folder, "add", ".");
        Git(folder, "-c", "user.name=Марина", "-c", "user.email=marina@lavka.example", "commit", "-q", "-m", message);
    }

    private string Disk(string path) => Path.Combine(_site.Content, path);

    private static string TextOf(WorkspaceVisitor editor) => editor.Page.QuerySelector("[data-text]")!.TextContent;

    private static async Task EditAsync(WorkspaceVisitor editor, string readAt)
    {
        await editor.OpenAsync(readAt);
        await editor.FillAsync("form[action='/agent/edit']", []);
        Assert.That(editor.Page.QuerySelector("[data-text]"), Is.Not.Null, editor.Text);
    }

    private static Task PublishAsync(WorkspaceVisitor editor, string text, params (string, string)[] more) =>
        editor.FillAsync("[data-draft-form]", new(more.Select(m => KeyValuePair.Create(m.Item1, m.Item2))) { ["text"] = text }, "Publish");

    [Test]
    public async Task A_standard_answer_is_edited_published_and_found_by_the_picker_at_once()
    {
        await EditAsync(_anna, "/agent/answers/oplata/vozvrat");
        var text = TextOf(_anna);
        Assert.That(text, Is.EqualTo(await File.ReadAllTextAsync(Disk(Answer))), "открыт сам файл");
        Assert.That(await _anna.ScriptAsync(_anna.Last.RequestMessage!.RequestUri!.AbsolutePath + "?handler=Preview"), Does.Contain("<html").And.Contain("Кодовоесловотекстответа"));
        await PublishAsync(_anna, text.TrimEnd() + "\n\nБерегите себя, {{customer.name}}!\n");
        Assert.That(_anna.Text, Does.Contain("Опубликовано"));
        Assert.That(await File.ReadAllTextAsync(Disk(Answer)), Does.EndWith("Берегите себя, {{customer.name}}!\n"));
        Assert.That(Git(_site.Content, "log", "-1", "--format=%an <%ae> %s", "--name-only"), Does.StartWith("Анна Белова <anna@lavka.example> Правка: ").And.Contain(Answer));
        Assert.That(Git(_site.Content, "status", "--porcelain"), Is.Empty);
        await _anna.OpenAsync("/agent/answers/oplata/vozvrat");
        Assert.That(_anna.Text, Does.Contain("Берегите себя"));
    }

    [Test]
    public async Task Errors_and_broken_links_are_named_beside_the_text_and_errors_stop_it()
    {
        await EditAsync(_anna, "/agent/read/oplata/vozvrat");
        var address = _anna.Last.RequestMessage!.RequestUri!.AbsolutePath;
        var text = TextOf(_anna);
        var checks = await _anna.ScriptAsync($"{address}?handler=Save", new("path", Article), new("seen", Seen()), new("text", text + "\n[Сюда](net-takoj.md)\n\n![](/images/net.png)\n"));
        Assert.That(checks, Does.Contain("Ссылка ведёт в никуда").And.Contain("Нет картинки"));
        await _anna.OpenAsync(address);
        await PublishAsync(_anna, text.Replace("title: ", "title: [", StringComparison.Ordinal));
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(_anna.Text, Does.Contain("Так опубликовать нельзя"));
        Assert.That(TextOf(_anna), Does.Contain("title: ["), "набранное на месте");
        Assert.That(Git(_site.Content, "status", "--porcelain"), Is.Empty);
        await _anna.FillAsync("form[action*='handler=Discard']", []);
        Assert.That(_anna.Text, Does.Contain("Черновик убран"));
        await _anna.FillAsync("form[action*='handler=TakeBack']", []);
        Assert.That(TextOf(_anna), Does.Contain("title: ["), "убранный черновик возвращается целым");
        await _anna.FillAsync("form[action*='handler=Discard']", []);
    }

    [Test]
    public async Task What_others_changed_elsewhere_in_the_file_joins_and_in_the_same_place_is_shown()
    {
        await EditAsync(_anna, "/agent/read/oplata/vozvrat");
        var text = TextOf(_anna);
        var lines = text.TrimEnd().Split('\n');
        await File.WriteAllTextAsync(Disk(Article), text.Replace(lines[^1], "Последнюю строку поправила Марина.", StringComparison.Ordinal));
        CommitAll(_site.Content, "Правка из редактора");
        await PublishAsync(_anna, text.Replace("title: ", "order: 7\ntitle: ", StringComparison.Ordinal));
        Assert.That(_anna.Text, Does.Contain("Опубликовано"), _anna.Text);
        var joined = await File.ReadAllTextAsync(Disk(Article));
        Assert.That(joined, Does.Contain("order: 7").And.Contain("Последнюю строку поправила Марина."));

        await EditAsync(_anna, "/agent/read/oplata/vozvrat");
        await File.WriteAllTextAsync(Disk(Article), joined.Replace("поправила Марина", "поправила Вера", StringComparison.Ordinal));
        await PublishAsync(_anna, joined.Replace("поправила Марина", "поправила Анна", StringComparison.Ordinal));
        Assert.That(_anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(_anna.Page.QuerySelector(".diff-removed")!.TextContent, Does.Contain("Вера"));
        Assert.That(_anna.Page.QuerySelector(".diff-added")!.TextContent, Does.Contain("Анна"));
        Assert.That(TextOf(_anna), Does.Contain("поправила Анна"));
        Assert.That(await File.ReadAllTextAsync(Disk(Article)), Does.Contain("поправила Вера"), "ничего не тронуто");
        await PublishAsync(_anna, TextOf(_anna).Replace("поправила Анна", "поправили Вера и Анна", StringComparison.Ordinal));
        Assert.That(_anna.Text, Does.Contain("Опубликовано"), _anna.Text);
        Assert.That(await File.ReadAllTextAsync(Disk(Article)), Does.Contain("поправили Вера и Анна"));
    }

    [Test]
    public async Task A_picture_is_checked_shown_and_committed_with_its_text()
    {
        await _anna.OpenAsync("/agent/knowledge");
        await _anna.FillAsync("form[action*='handler=New']", new() { ["kind"] = "article", ["folder"] = "oplata", ["title"] = "Где посмотреть номер оплаты?" });
        var address = _anna.Last.RequestMessage!.RequestUri!.AbsolutePath;
        await PictureAsync("", SamplePictures.Png);
        Assert.That(_anna.Text, Does.Contain("Опишите картинку словами"));
        await PictureAsync("Кнопка", "MZ не картинка"u8.ToArray());
        Assert.That(_anna.Text, Does.Contain("Это не картинка"));
        await PictureAsync("Кнопка «Номер»", new byte[(4 << 20) + 1]);
        Assert.That(_anna.Text, Does.Contain("больше 4 МБ"));
        Assert.That(TextOf(_anna), Does.Contain("Первое действие"), "текст на месте после каждого отказа");
        await PictureAsync("Кнопка «Номер»", SamplePictures.Png[..50]);
        Assert.That(_anna.Text, Does.Contain("Картинка повреждена"));
        await PictureAsync("Кнопка «Номер»", SamplePictures.FromProgram(1));
        Assert.That(TextOf(_anna), Does.Contain("![Кнопка «Номер»](knopka-nomer.png)"));
        var preview = await _anna.ScriptAsync($"{address}?handler=Preview");
        var source = System.Text.RegularExpressions.Regex.Match(preview, "src=\"(/agent/drafts/[^\"]+)\"").Groups[1].Value;
        await _anna.ScriptAsync(source);
        Assert.That(_anna.Last.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
        Assert.That((await _site.GetAsync(source)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "чужому черновик не виден");
        await _anna.OpenAsync(address);
        await PublishAsync(_anna, TextOf(_anna));
        Assert.That(_anna.Text, Does.Contain("Опубликовано"), _anna.Text);
        Assert.That(Git(_site.Content, "log", "-1", "--format=%s", "--name-only"), Does.Contain("articles/oplata/gde-posmotret-nomer-oplaty.md").And.Contain("articles/oplata/knopka-nomer.png"));
        var page = await _site.PageAsync("/oplata/gde-posmotret-nomer-oplaty");
        Assert.That((await _site.GetAsync(page.QuerySelector("main img")!.GetAttribute("src")!)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var published = await File.ReadAllBytesAsync(Disk("articles/oplata/knopka-nomer.png"));
        Assert.That(System.Text.Encoding.UTF8.GetString(published), Does.Not.Contain(SamplePictures.Secret), "где и чем снято, не публикуется");
        Assert.That(published, Has.Length.LessThan(SamplePictures.Png.Length + 20));
    }

    private Task PictureAsync(string alt, byte[] bytes) => _anna.FillAsync("[data-draft-form]", new() { ["alt"] = alt }, "Picture", ("picture", "снимок.png", bytes));

    [Test]
    public async Task Every_kind_opens_in_the_editor_and_a_file_keeps_its_line_ends()
    {
        foreach (var path in (string[])["/agent/read/algorithms/net-koda", "/agent/read/faq/oplata", "/agent/scripts/zvonok", "/agent/read/sluzhebnoe/reglament"])
        {
            await EditAsync(_anna, path);
            Assert.That(await _anna.ScriptAsync(_anna.Last.RequestMessage!.RequestUri!.AbsolutePath + "?handler=Preview"), Does.Contain("<h1"), path);
        }
        await File.WriteAllTextAsync(Disk("scripts/zvonok.md"), (await File.ReadAllTextAsync(Disk("scripts/zvonok.md"))).Replace("\n", "\r\n"));
        CommitAll(_site.Content, "Сохранено в Windows");
        await EditAsync(_anna, "/agent/scripts/zvonok");
        await PublishAsync(_anna, TextOf(_anna).TrimEnd() + "\n\nДо свидания!\n");
        Assert.That(_anna.Text, Does.Contain("Опубликовано"), _anna.Text);
        var text = await File.ReadAllTextAsync(Disk("scripts/zvonok.md"));
        Assert.That(text, Does.EndWith("\r\n\r\nДо свидания!\r\n"));
        Assert.That(text.Replace("\r\n", ""), Does.Not.Contain("\n"));
    }

    [Test]
    public async Task From_an_address_of_the_site_an_editor_comes_to_the_text_and_the_page_itself_is_the_same_for_everybody()
    {
        foreach (var at in (string[])["/oplata/chek", "https://help.lavka.example/oplata/chek?utm=1#раздел", "/Oplata/Chek/"])
        {
            await _anna.OpenAsync("/agent/edit?at=" + Uri.EscapeDataString(at));
            Assert.That(_anna.Last.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/agent/read/oplata/chek"), at);
            Assert.That(_anna.Page.QuerySelector("form[action='/agent/edit'] button"), Is.Not.Null);
        }
        await _anna.OpenAsync("/agent/edit?at=" + Uri.EscapeDataString("/vozvrat/staryj-adres"));
        Assert.That(_anna.Last.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/agent/read/oplata/vozvrat"), "прежний адрес тоже");
        foreach (var at in (string[])["/net-takoj", "", "//evil.example/x", "javascript:alert(1)", "https://evil.example/nothing"])
        {
            await _anna.OpenAsync("/agent/edit?at=" + Uri.EscapeDataString(at));
            Assert.That(_anna.Last.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/agent/knowledge"), at);
        }
        await _anna.OpenAsync("/oplata/chek");
        Assert.That(_anna.Page.DocumentElement.OuterHtml, Is.EqualTo((await _site.PageAsync("/oplata/chek")).DocumentElement.OuterHtml));
    }

    [Test]
    public async Task Nobody_but_an_editor_edits_and_nothing_outside_the_folder_opens()
    {
        using var agent = await WorkspaceVisitor.ColleagueAsync(_site, _anna, "Борис Котов", "boris@lavka.example", "agent");
        await agent.OpenAsync("/agent/read/oplata/vozvrat");
        Assert.That(agent.Page.QuerySelector("form[action='/agent/edit']"), Is.Null);
        await agent.PostAsync("/agent/edit", [new("path", Article), Token(agent)]);
        Assert.That(agent.Last.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        foreach (var path in (string[])["../data/support.db", "site.yml", "articles/../../x.md", "articles/oplata/net-takoj.md", "/etc/passwd", ".git/config", ""])
        {
            await _anna.OpenAsync("/agent/knowledge");
            await _anna.PostAsync("/agent/edit", [new("path", path), Token(_anna)]);
            Assert.That(_anna.Text, Does.Contain("нет файла"), path);
        }
    }

    [Test]
    public async Task When_the_team_pushed_meanwhile_their_work_comes_first_and_ours_is_pushed()
    {
        var shared = Directory.CreateTempSubdirectory("helpcenter-shared-").FullName;
        var (bare, colleague) = (Path.Combine(shared, "content.git"), Path.Combine(shared, "colleague"));
        Git(shared, "clone", "-q", "--bare", _site.Content, bare);
        Git(_site.Content, "remote", "add", "origin", bare);
        Git(_site.Content, "fetch", "-q", "origin");
        Git(_site.Content, "branch", "-q", "--set-upstream-to", "origin/" + Git(_site.Content, "branch", "--show-current").Trim());
        Git(shared, "clone", "-q", bare, colleague);

        await EditAsync(_anna, "/agent/read/oplata/chek");
        var text = TextOf(_anna);
        await File.WriteAllTextAsync(Path.Combine(colleague, "articles/oplata/novaya.md"), "---\ntitle: Написано коллегой\n---\nТекст коллеги.\n");
        CommitAll(colleague, "Новая статья коллеги");
        Git(colleague, "push", "-q");
        await PublishAsync(_anna, text.TrimEnd() + "\n\nСтрока Анны.\n");
        Assert.That(_anna.Text, Does.Contain("Опубликовано"), _anna.Text);
        Assert.That(Git(bare, "log", "-2", "--format=%an"), Is.EqualTo("Анна Белова\nМарина\n"));
        Assert.That(await _site.TextAsync("/oplata/novaya"), Does.Contain("Текст коллеги"));

        // The shared repository refuses: nothing of ours stays, and its words are shown.
        var hook = Path.Combine(bare, "hooks", "pre-receive");
        await File.WriteAllTextAsync(hook, "#!/bin/sh\necho 'ветка закрыта на выпуск' >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var head = Git(_site.Content, "rev-parse", "HEAD");
        await EditAsync(_anna, "/agent/read/oplata/chek");
        text = TextOf(_anna);
        await PublishAsync(_anna, text + "\nВторая строка.\n");
        Assert.That(_anna.Text, Does.Contain("ветка закрыта на выпуск").And.Contain("всё осталось как было"), _anna.Text);
        Assert.That(Git(_site.Content, "rev-parse", "HEAD"), Is.EqualTo(head));
        Assert.That(Git(_site.Content, "status", "--porcelain"), Is.Empty);
        Assert.That(await File.ReadAllTextAsync(Disk("articles/oplata/chek.md")), Is.EqualTo(text));
        Git(_site.Content, "branch", "--unset-upstream");
        Directory.Delete(shared, recursive: true);
    }

    private string Seen() => _anna.Page.QuerySelector("[data-seen]")!.GetAttribute("value")!;

    private static KeyValuePair<string, string> Token(WorkspaceVisitor editor) => new("__RequestVerificationToken", editor.Page.QuerySelector("meta[name=form-token]")!.GetAttribute("content")!);
}
