using System.CommandLine;
using System.Diagnostics;
using System.Text.RegularExpressions;
using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Demo;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter bench suggest</c>: how long an agent waits for what may help, through the whole program: request, database, search, page.</summary>
internal static partial class BenchSuggestCommand
{
    private const int Warming = 60;
    // Every so often a colleague writes meanwhile, and the index of tickets takes that in.
    private const int ChangeEvery = 10;

    public static Command Create()
    {
        var (content, json) = (CommonOptions.Content(), CommonOptions.Json());
        var requests = new Option<int>("--requests") { Description = "Сколько раз спросить.", HelpName = "ЧИСЛО", DefaultValueFactory = _ => 600 };
        var command = new Command("suggest", "Измерить подсказки оператору: время ответа сервера на вашем содержимом и примерах обращений.") { content, json, requests };
        command.SetAction(async (parsed, stop) =>
        {
            var figures = await MeasureAsync(SiteFolders.FindContent(parsed.GetValue(content)), Math.Max(4, parsed.GetValue(requests)), stop);
            if (parsed.GetValue(json)) ConsoleJson.Write(figures);
            else WriteText(figures);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<Dictionary<string, object>> MeasureAsync(string folder, int requests, CancellationToken stop)
    {
        var scratch = Directory.CreateTempSubdirectory("helpcenter-bench-").FullName;
        try
        {
            var password = RandomToken.Make();
            var (_, tickets) = await new FillDemo(HelpCenterHost.StoreIn(scratch), new SiteSettings(), TimeProvider.System).FillAsync(password, stop);
            var quiet = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "Error")]).Build();
            await using var host = HelpCenterHost.Create(new HelpCenterOptions { Content = folder, Data = scratch, Urls = "http://127.0.0.1:0", PostsPerMinute = 1_000_000, Watch = false }, quiet);
            await host.StartAsync(stop);
            using var agent = await SignInAsync(host.Addresses.First(), password, stop);
            var paragraphs = ParagraphsOf(host.Content.Current, requests);
            await AskAsync(agent, tickets, paragraphs, Math.Min(Warming, requests), stop);
            var opening = await AskAsync(agent, tickets, [""], requests / 4, stop);
            var before = Environment.CpuUsage.TotalTime;
            var typing = await AskAsync(agent, tickets, paragraphs, requests, stop);
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / requests;
            return new() { ["articles"] = host.Content.Current.Pages.Count(), ["tickets"] = tickets, ["opening"] = Figures(opening), ["typing"] = Figures(typing), ["cpu_ms"] = Math.Round(cpu, 2) };
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    // What an agent might be writing: beginnings of real sentences, cut as if still being typed.
    private static List<string> ParagraphsOf(ContentSnapshot content, int most)
    {
        var random = new Random(5);
        var texts = content.Pages.SelectMany(p => p.Markup.Sections.Where(s => s.Level > 0).Select(s => $"Здравствуйте! {p.Title}. {s.Heading}")).Concat(content.Pages.Select(p => p.Title)).ToArray();
        if (texts.Length == 0) throw new CommandFailed("В папке нет ни одной статьи.");
        random.Shuffle(texts);
        return [.. texts.Take(most).Select(text => text[..random.Next(Math.Min(text.Length, 12), text.Length + 1)])];
    }

    private static async Task<List<double>> AskAsync(HttpClient agent, int tickets, List<string> paragraphs, int times, CancellationToken stop)
    {
        var taken = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var ticket = 1001 + i % tickets;
            if (i % ChangeEvery == 0) await PostAsync(agent, $"/agent/tickets/{ticket}?handler=Tag", [new("subject", $"Обращение {i}"), new("tags", $"метка {i % 3}")], stop);
            var started = Stopwatch.GetTimestamp();
            await PostAsync(agent, $"/agent/tickets/{ticket}?handler=Hints", [new("paragraph", paragraphs[i % paragraphs.Count]), new("cited", "")], stop);
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return taken;
    }

    private static async Task PostAsync(HttpClient agent, string path, KeyValuePair<string, string>[] fields, CancellationToken stop)
    {
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await agent.PostAsync(path, body, stop);
        if ((int)answer.StatusCode >= 400) throw new CommandFailed($"Сервер ответил {(int)answer.StatusCode} на {path}.");
        await answer.Content.ReadAsByteArrayAsync(stop);
    }

    private static async Task<HttpClient> SignInAsync(string address, string password, CancellationToken stop)
    {
        var agent = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        var door = await agent.GetStringAsync("/agent/sign-in", stop);
        await PostAsync(agent, "/agent/sign-in", [new("email", "vera@polka.example"), new("password", password), new("__RequestVerificationToken", Token().Match(door).Groups[1].Value)], stop);
        var inbox = await agent.GetStringAsync("/agent", stop);
        agent.DefaultRequestHeaders.Add("X-Form-Token", FormToken().Match(inbox).Groups[1].Value);
        agent.DefaultRequestHeaders.Add("X-Requested-With", "fetch");
        return agent;
    }

    private static Dictionary<string, object> Figures(List<double> taken)
    {
        taken.Sort();
        return new() { ["requests"] = taken.Count, ["p50_ms"] = Math.Round(At(taken, .5), 2), ["p95_ms"] = Math.Round(At(taken, .95), 2), ["max_ms"] = Math.Round(taken[^1], 2) };
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static void WriteText(Dictionary<string, object> figures)
    {
        Console.WriteLine($"Страниц    {figures["articles"]}, обращений {figures["tickets"]}");
        foreach (var (key, name) in (ReadOnlySpan<(string, string)>)[("opening", "До набора"), ("typing", "При наборе")])
        {
            var f = (Dictionary<string, object>)figures[key];
            Console.WriteLine($"{name,-11} запросов {f["requests"]}, p50 {f["p50_ms"]} мс, p95 {f["p95_ms"]} мс, наибольшее {f["max_ms"]} мс");
        }
        Console.WriteLine($"Процессор   {figures["cpu_ms"]} мс на запрос при наборе, вместе с тем, кто спрашивает");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<meta name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
