using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;

namespace HelpCenter.Tests.Journeys;

/// <summary>The power goes, the database is locked, the disk is full: what was acknowledged is there, what was typed comes back.</summary>
public class FaultTests
{
    private string _folder = "";

    private string Data => Path.Combine(_folder, "data");

    private string Content => Path.Combine(_folder, "content");

    [SetUp]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("helpcenter-fault-").FullName;
        TestSite.CopyFolder(TestSite.SampleFolder("shop"), Content);
    }

    [TearDown]
    public void CleanUp()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Killed_in_the_middle_of_sending_it_has_lost_nothing_that_was_acknowledged()
    {
        var links = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
        string ticket;
        using (var first = await ChildSite.StartAsync(Content, Data))
        {
            using var anna = new WorkspaceVisitor(first.NewClient());
            await anna.OpenAsync(new Uri(first.AdminLink!).AbsolutePath);
            await anna.FillAsync("form", new() { ["name"] = "Анна Белова", ["email"] = "anna@lavka.example", ["password"] = WorkspaceVisitor.Password });
            using var client = first.NewClient();
            var forms = new List<string>();
            for (var i = 0; i < 60; i++) forms.Add(await TokenAsync(client));
            // A person needs two seconds for the form.
            await Task.Delay(2100);
            ticket = await SendAsync(client, forms[0], "Самый первый вопрос", links) ?? throw new InvalidOperationException("первый вопрос не принят");
            await anna.OpenAsync("/agent/tickets/1001");
            await anna.FillAsync("[data-composer]", new() { ["text"] = "Этот ответ подтверждён." });
            Assert.That(anna.Text, Does.Contain("Ответ отправлен"));
            await anna.ScriptAsync("/agent/tickets/1001?handler=Draft", new("text", "Этот черновик подтверждён."), new("kind", "note"));
            var sending = Parallel.ForEachAsync(forms.Skip(1), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (form, _) => await SendAsync(client, form, $"Вопрос под нагрузкой {form[^12..]}", links));
            await Task.Run(() => SpinWait.SpinUntil(() => links.Count > 8, 20_000));
            first.Kill();
            await sending;
        }
        TestContext.Out.WriteLine($"подтверждено {links.Count} из 60");
        Assert.That(links, Has.Count.GreaterThan(8).And.Count.LessThan(60), "убит посреди работы");
        using var second = await ChildSite.StartAsync(Content, Data);
        Assert.That(second.AdminLink, Is.Null);
        using var reader = second.NewClient();
        foreach (var (link, text) in links) Assert.That(await reader.GetStringAsync(link), Does.Contain(text), link);
        using var again = new WorkspaceVisitor(second.NewClient());
        await again.OpenAsync("/agent/tickets/1001");
        await again.FillAsync("form", new() { ["email"] = "anna@lavka.example", ["password"] = WorkspaceVisitor.Password });
        await again.OpenAsync("/agent/tickets/1001");
        Assert.That(again.Text, Does.Contain("Этот ответ подтверждён."));
        Assert.That(again.Page.QuerySelector("[data-note-draft]")!.GetAttribute("data-note-draft"), Is.EqualTo("Этот черновик подтверждён."));
        await using var file = new SqliteConnection($"Data Source={Path.Combine(Data, "support.db")};Mode=ReadOnly;Pooling=False");
        await file.OpenAsync();
        await using var check = file.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.That(await check.ExecuteScalarAsync(), Is.EqualTo("ok"));
        Assert.That(links.ContainsKey(ticket));
    }

    private static async Task<string> TokenAsync(HttpClient client) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync("/contact")).QuerySelector("[name=token]")!.GetAttribute("value")!;

    private static async Task<string?> SendAsync(HttpClient client, string token, string text, System.Collections.Concurrent.ConcurrentDictionary<string, string> links)
    {
        try
        {
            using var form = new FormUrlEncodedContent([new("token", token), new("message", text), new("email", "irina@mail.example"), new("shown", "1")]);
            var answer = await client.PostAsync("/contact", form);
            if (answer.StatusCode != HttpStatusCode.Found) return null;
            var link = answer.Headers.Location!.ToString().Split('?')[0];
            links[link] = text;
            return link;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    [Test]
    public async Task A_locked_database_is_said_plainly_and_every_text_comes_back()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = await WorkspaceVisitor.FirstAdminAsync(site);
        using var customer = WorkspaceVisitor.Of(site);
        await customer.OpenAsync("/contact");
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        await customer.FillAsync("form[data-contact]", new() { ["message"] = "Первый вопрос", ["email"] = "irina@mail.example", ["shown"] = "1" });
        await customer.OpenAsync("/contact");
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        await anna.OpenAsync("/agent/tickets/1001");
        await using var other = new SqliteConnection($"Data Source={Path.Combine(site.Data, "support.db")};Pooling=False");
        await other.OpenAsync();
        await using (var hold = other.CreateCommand())
        {
            hold.CommandText = "BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync();
        }
        // All wait for the lock at once: the test takes as long as one of them.
        var asking = customer.FillAsync("form[data-contact]", new() { ["message"] = "Второй вопрос, тоже важный", ["email"] = "irina@mail.example", ["shown"] = "1" });
        using var colleague = anna.Twin();
        await colleague.OpenAsync("/agent/tickets/1001");
        using var third = anna.Twin();
        await third.OpenAsync("/agent/tickets/1001");
        var replying = anna.FillAsync("[data-composer]", new() { ["text"] = "Ответ при занятой базе" });
        var escalating = colleague.FillAsync(".escalate-form", new() { ["question"] = "Вопрос эксперту при занятой базе:\nчто делать?" });
        var keeping = third.ScriptAsync("/agent/tickets/1001?handler=Draft", new("text", "черновик"), new("kind", "reply"));
        await Task.WhenAll(asking, replying, escalating, keeping);
        Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(customer.Page.QuerySelector("textarea[name=message]")!.TextContent, Is.EqualTo("Второй вопрос, тоже важный"));
        Assert.That(anna.Last.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(anna.Page.QuerySelector("[data-text]")!.TextContent, Is.EqualTo("Ответ при занятой базе"));
        Assert.That(colleague.Text, Does.Contain("база занята"));
        Assert.That(colleague.Page.QuerySelector("textarea")!.TextContent, Is.EqualTo("Вопрос эксперту при занятой базе:\nчто делать?"));
        Assert.That(third.Last.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await keeping, Does.Contain("error"));
        Assert.That((await site.GetAsync("/oplata/vozvrat")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "читателям база не нужна");
        await using (var free = other.CreateCommand())
        {
            free.CommandText = "ROLLBACK";
            await free.ExecuteNonQueryAsync();
        }
        await colleague.FillAsync("form", []);
        Assert.That(colleague.Text, Does.Contain("Передано эксперту"), "повтор одной кнопкой");
        await customer.FillAsync("form[data-contact]", new() { ["shown"] = "1" });
        Assert.That(customer.Text, Does.Contain("Вопрос отправлен"));
    }

    [Test]
    public async Task A_full_disk_is_said_plainly_and_when_there_is_room_again_everything_works()
    {
        Directory.CreateDirectory(Data);
        var isSmall = await IsDoneAsync("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", Data);
        try
        {
            if (isSmall) await FillDiskAsync();
            else await LimitFilesAsync();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (isSmall) await IsDoneAsync("umount", Data);
        }
    }

    // A disk of its own that a big file fills.
    private async Task FillDiskAsync()
    {
        await using var site = await TestSite.StartAsync(options => options with { Data = Data });
        var customers = await OpenFormsAsync(() => WorkspaceVisitor.Of(site));
        site.Clock.Skip(TimeSpan.FromSeconds(3));
        var ballast = Path.Combine(Data, "ballast");
        FillUp(ballast);
        var customer = await AskInVainAsync(customers);
        Assert.That(await site.TextAsync("/healthz"), Does.Contain("\"disk\":{\"status\":\"failing\""));
        File.Delete(ballast);
        await customer.FillAsync("form[data-contact]", new() { ["shown"] = "1" });
        Assert.That(customer.Text, Does.Contain("Вопрос отправлен"));
    }

    // Where no disk can be mounted: files may not grow, as if it were full.
    private async Task LimitFilesAsync()
    {
        using (var whole = await ChildSite.StartAsync(Content, Data))
        using (var early = whole.NewClient()) await TokenAsync(early);
        var database = Path.Combine(Data, "support.db");
        await using (var file = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            await file.OpenAsync();
            await using var fold = file.CreateCommand();
            fold.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await fold.ExecuteNonQueryAsync();
        }
        var blocks = new FileInfo(database).Length / 512 + 128;
        using var site = await ChildSite.StartAsync(Content, Data, $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f {blocks}");
        var customers = await OpenFormsAsync(() => new WorkspaceVisitor(site.NewClient()));
        await Task.Delay(2100);
        await AskInVainAsync(customers);
    }

    private static async Task<List<WorkspaceVisitor>> OpenFormsAsync(Func<WorkspaceVisitor> visitor)
    {
        var customers = Enumerable.Range(0, 25).Select(_ => visitor()).ToList();
        foreach (var customer in customers) await customer.OpenAsync("/contact");
        return customers;
    }

    /// <summary>The first customer for whom there was no room: free pages of the file may take a letter or two.</summary>
    private static async Task<WorkspaceVisitor> AskInVainAsync(List<WorkspaceVisitor> customers)
    {
        foreach (var customer in customers)
        {
            await customer.FillAsync("form[data-contact]", new() { ["message"] = $"Длинный вопрос. {new string('ы', 15_000)}", ["email"] = "irina@mail.example", ["shown"] = "1" });
            if (customer.Last.StatusCode == HttpStatusCode.OK) continue;
            Assert.That(customer.Last.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), customer.Text[..Math.Min(400, customer.Text.Length)]);
            Assert.That(customer.Page.QuerySelector("textarea[name=message]")!.TextContent, Does.StartWith("Длинный вопрос"));
            return customer;
        }
        throw new AssertionException("место не кончилось");
    }

    private static void FillUp(string file)
    {
        using var stream = new FileStream(file, FileMode.Create);
        foreach (var size in (int[])[1 << 20, 1 << 16, 1 << 12])
        {
            try
            {
                while (true)
                {
                    stream.Write(new byte[size]);
                    stream.Flush(flushToDisk: true);
                }
            }
            catch (IOException)
            {
            }
        }
    }

    private static async Task<bool> IsDoneAsync(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardError = true };
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
