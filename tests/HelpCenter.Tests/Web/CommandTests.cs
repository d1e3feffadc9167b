using System.Diagnostics;
using System.Text.Json;
using HelpCenter.Tests.Journeys;
using Microsoft.Data.Sqlite;

namespace HelpCenter.Tests.Web;

/// <summary>The program as its users start it.</summary>
public class CommandTests
{
    private string _folder = "";

    private static string Shop => TestSite.SampleFolder("shop");

    private string Data => Path.Combine(_folder, "data");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("helpcenter-commands-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("srve", "serve")]
    [TestCase("serve --cntent x", "--content")]
    [TestCase("check --jsn", "--json")]
    [TestCase("search", "search")]
    public async Task A_slip_of_the_hand_gets_a_hint_and_code_2(string arguments, string hint)
    {
        var run = await RunAsync(arguments.Split(' '));
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(hint).And.Not.Contain("   at "));
        Assert.That(run.Output, Is.Empty);
    }

    [TestCase("")]
    [TestCase("serve")]
    [TestCase("check")]
    [TestCase("search")]
    [TestCase("bench content")]
    [TestCase("build")]
    public async Task Every_command_explains_itself(string command)
    {
        var run = await RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("helpcenter"));
    }

    [Test]
    public async Task People_are_added_listed_and_given_a_new_link_without_the_workspace()
    {
        string[] place = ["--content", Shop, "--data", Data];
        var added = await RunAsync(["user", "add", "boris@lavka.example", "--name", "Борис Котов", "--role", "expert", "editor", .. place]);
        Assert.That(added.Code, Is.Zero, added.Error);
        Assert.That(added.Output, Does.Contain("/agent/welcome/"));
        Assert.That((await RunAsync(["user", "add", "vera@lavka.example", "--role", "boss", .. place])).Error, Does.Contain("agent, expert, editor, lead, admin"));
        Assert.That((await RunAsync(["user", "reset", "nobody@lavka.example", .. place])).Code, Is.EqualTo(1));
        Assert.That((await RunAsync(["user", "list", .. place])).Code, Is.Zero);
    }

    [Test]
    public async Task Examples_fill_an_empty_database_and_never_one_with_people_in_it()
    {
        string[] place = ["--content", Shop, "--data", Data];
        var first = await RunAsync(["demo", .. place]);
        Assert.That(first.Code, Is.Zero, first.Error);
        Assert.That((await RunAsync(["user", "list", .. place])).Output, Does.Contain("anna@polka.example").And.Contain("agent"));
        var again = await RunAsync(["demo", .. place]);
        Assert.That(again.Code, Is.EqualTo(1));
        Assert.That(again.Error, Does.Contain("уже есть"));
        Assert.That((await RunAsync(["user", "reset", "anna@polka.example", .. place])).Output, Does.Contain("/agent/welcome/"));
    }

    [Test]
    public async Task Suggestions_are_measured_through_the_whole_program()
    {
        var report = JsonDocument.Parse((await RunAsync("bench", "suggest", "--requests", "8", "--json", "--content", Shop)).Output).RootElement;
        Assert.That(report.GetProperty("typing").GetProperty("requests").GetInt32(), Is.EqualTo(8));
        Assert.That(report.GetProperty("typing").GetProperty("p95_ms").GetDouble(), Is.Positive);
    }

    [Test]
    public async Task A_judged_set_is_searched_with_the_words_of_the_content()
    {
        var (set, content) = (JudgedSet("{\"_id\":\"q\",\"text\":\"абырвалг\"}"), Path.Combine(_folder, "content"));
        TestSite.CopyFolder(Shop, content);
        await File.WriteAllTextAsync(Path.Combine(content, "synonyms.yml"), "- [абырвалг, доставка]\n");
        var without = JsonDocument.Parse((await RunAsync("eval", "search", "--dataset", set, "--json")).Output).RootElement;
        Assert.That(without.GetProperty("ndcg@10").GetDouble(), Is.Zero);
        var with = JsonDocument.Parse((await RunAsync("eval", "search", "--dataset", set, "--content", content, "--json")).Output).RootElement;
        Assert.That(with.GetProperty("ndcg@10").GetDouble(), Is.EqualTo(1));
    }

    [TestCase("queries.jsonl", "{\"_id\":\"q\",\"text\":\"a\"}\n{\"_id\":\"q2\"}", "queries.jsonl:2")]
    [TestCase("queries.jsonl", "{\"_id\":\"q\",\"text\":\"a\"}\n{\"_id\":\"q\",\"text\":\"b\"}", "queries.jsonl:2")]
    [TestCase("corpus.jsonl", "не JSON", "corpus.jsonl:1")]
    [TestCase("corpus.jsonl", "[]", "corpus.jsonl:1")]
    [TestCase("qrels.tsv", "query-id\tcorpus-id\tscore\nq\td", "qrels.tsv:2")]
    [TestCase("qrels.tsv", "q\td\t1", "qrels.tsv:1")]
    [TestCase("qrels.tsv", "query-id\tcorpus-id\tscore\nother\td\t1", "qrels.tsv")]
    public async Task A_judged_set_that_cannot_be_read_is_refused_with_file_and_line(string file, string text, string place)
    {
        var set = JudgedSet("{\"_id\":\"q\",\"text\":\"a\"}");
        await File.WriteAllTextAsync(Path.Combine(set, file), text);
        var run = await RunAsync("eval", "search", "--dataset", set);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(place).And.Not.Contain("   at "));
    }

    [Test]
    public async Task Learning_is_measured_by_halves_of_the_queries()
    {
        var set = JudgedSet(string.Join('\n', Enumerable.Range(0, 6).Select(i => $$"""{"_id":"q{{i}}","text":"абырвалг"}""")));
        await File.WriteAllTextAsync(Path.Combine(set, "qrels.tsv"), "query-id\tcorpus-id\tscore\n" + string.Concat(Enumerable.Range(0, 6).Select(i => $"q{i}\td\t1\n")));
        var learned = JsonDocument.Parse((await RunAsync("eval", "search", "--dataset", set, "--halves", "2", "--json")).Output).RootElement;
        Assert.That(learned.GetProperty("asked").GetInt32(), Is.EqualTo(6));
        Assert.That(learned.GetProperty("before").GetDouble(), Is.Zero);
        Assert.That(learned.GetProperty("after").GetDouble(), Is.EqualTo(1));
        Assert.That((await RunAsync("eval", "search", "--dataset", set, "--halves", "-1")).Code, Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_seed_draws_the_same_pairs()
    {
        var pairs = Path.Combine(_folder, "pairs.tsv");
        await File.WriteAllTextAsync(pairs, "typo\tcorrection\nдоствка\tдоставка\nкурер\tкурьер\nпосыка\tпосылка\nабырвалг\tзаказ\n");
        var first = await RunAsync("eval", "typos", "--pairs", pairs, "--sample", "2", "--seed", "7");
        Assert.That(first.Output, Does.Match("Пар +2\\n").And.EqualTo((await RunAsync("eval", "typos", "--pairs", pairs, "--sample", "2", "--seed", "7")).Output));
        Assert.That((await RunAsync("eval", "typos", "--pairs", pairs, "--sample", "0")).Code, Is.EqualTo(2));
    }

    private string JudgedSet(string query)
    {
        var set = Directory.CreateDirectory(Path.Combine(_folder, "set")).FullName;
        File.WriteAllText(Path.Combine(set, "corpus.jsonl"), "{\"_id\":\"d\",\"title\":\"Доставка\",\"text\":\"Курьер привезёт заказ.\"}");
        File.WriteAllText(Path.Combine(set, "queries.jsonl"), query);
        File.WriteAllText(Path.Combine(set, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq\td\t1\n");
        return set;
    }

    [Test]
    public async Task Generated_mistakes_in_the_content_are_understood()
    {
        var typos = JsonDocument.Parse((await RunAsync("eval", "typos", "--content", Shop, "--json")).Output).RootElement;
        Assert.That(typos.GetProperty("layout").GetDouble(), Is.GreaterThanOrEqualTo(0.98));
        Assert.That((await RunAsync("eval", "typos")).Code, Is.EqualTo(2));
    }

    [Test]
    public async Task Check_lists_problems_as_text_and_JSON()
    {
        var content = Path.Combine(_folder, "content");
        TestSite.CopyFolder(Shop, content);
        Assert.That((await RunAsync("check", "--content", content)).Code, Is.Zero);
        await File.WriteAllTextAsync(Path.Combine(content, "articles", "oplata", "bad.md"), "---\ntitle: [сломано\n---\nТекст\n");
        var text = await RunAsync("check", "--content", content);
        Assert.That(text.Code, Is.EqualTo(1));
        Assert.That(text.Output, Does.Contain("articles/oplata/bad.md:"));
        var report = JsonDocument.Parse((await RunAsync("check", "--json", "--content", content)).Output).RootElement;
        Assert.That(report.GetProperty("errors").GetInt32(), Is.EqualTo(1));
        var problem = report.GetProperty("problems").EnumerateArray().First(p => p.GetProperty("severity").GetString() == "error");
        foreach (var key in (string[])["file", "line", "severity", "code", "message", "fix"]) Assert.That(problem.TryGetProperty(key, out _), key);
    }

    [Test]
    public async Task Search_prints_what_readers_find()
    {
        var run = await RunAsync("search", "вернуть деньги", "--explain", "--content", Shop);
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("/oplata/vozvrat").And.Not.Contain("кодовоеслово"));
    }

    [Test]
    public async Task Bench_content_prints_the_promised_keys_and_leaves_the_folder_alone()
    {
        var before = Listing(Shop);
        var run = await RunAsync("bench", "content", "--json", "--content", Shop);
        var figures = JsonDocument.Parse(run.Output).RootElement;
        foreach (var key in (string[])["files", "mb", "cold_s", "warm_s", "reload_ms_p95", "peak_mb"]) Assert.That(figures.TryGetProperty(key, out _), key);
        Assert.That(Listing(Shop), Is.EqualTo(before));
    }

    [TestCase("--content", "/no/such/folder", "/no/such/folder")]
    [TestCase("--theme", "no-such-theme", "no-such-theme")]
    [TestCase("--urls", "ftp://localhost", "Urls")]
    public async Task What_is_missing_is_one_sentence_and_code_2(string option, string value, string said)
    {
        string[] common = option == "--content" ? [] : ["--content", Shop];
        await AssertRefusedAsync(said, ["serve", option, value, "--data", Data, .. common]);
    }

    [Test]
    public async Task A_port_in_use_is_one_sentence_and_code_2()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        await AssertRefusedAsync("занят", "serve", "--content", Shop, "--data", Data, "--urls", $"http://{taken.LocalEndpoint}");
    }

    [Test]
    public async Task A_second_copy_on_one_data_folder_is_refused()
    {
        await using var first = await TestSite.StartAsync();
        await AssertRefusedAsync("занята", "serve", "--content", Shop, "--data", first.Data, "--urls", "http://127.0.0.1:0");
    }

    [Test]
    public async Task A_file_that_is_no_database_is_refused()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "support.db"), new string('x', 5000));
        await AssertRefusedAsync("не похож на базу", "serve", "--content", Shop, "--data", Data, "--urls", "http://127.0.0.1:0");
    }

    [Test]
    public async Task A_database_whose_tables_cannot_be_made_is_refused_though_the_site_answers_before_it_is_opened()
    {
        Directory.CreateDirectory(Data);
        await using (var alien = new SqliteConnection($"Data Source={Path.Combine(Data, "support.db")};Pooling=False"))
        {
            await alien.OpenAsync();
            await using var make = alien.CreateCommand();
            make.CommandText = "CREATE TABLE Votes (Alien INTEGER)";
            await make.ExecuteNonQueryAsync();
        }
        await AssertRefusedAsync("support.db", "serve", "--content", Shop, "--data", Data, "--urls", "http://127.0.0.1:0");
    }

    [Test]
    public async Task A_data_folder_that_cannot_be_made_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "");
        await AssertRefusedAsync("Data", "serve", "--content", Shop, "--data", Path.Combine(_folder, "file", "data"), "--urls", "http://127.0.0.1:0");
    }

    [Test]
    public async Task It_stops_gracefully()
    {
        using var process = Start(["serve", "--content", Shop, "--data", Data, "--urls", "http://127.0.0.1:0"]);
        Assert.That(await process.StandardOutput.ReadLineAsync(), Does.StartWith("Сайт открыт: http://127.0.0.1:"));
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
        Assert.That(process.ExitCode, Is.Zero);
    }

    private static async Task AssertRefusedAsync(string said, params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.That(run.Code, Is.EqualTo(2), run.Error);
        Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1), run.Error);
        Assert.That(run.Error, Does.Contain(said));
    }

    private static List<string> Listing(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order().Select(f => $"{f} {File.GetLastWriteTimeUtc(f).Ticks}")];

    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "helpcenter.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        return (process.ExitCode, await output, await error);
    }
}
