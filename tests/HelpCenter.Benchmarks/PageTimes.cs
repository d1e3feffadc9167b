using System.Diagnostics;
using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Web;
using HelpCenter.Web.Site;
using HelpCenter.Web.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Benchmarks;

/// <summary><c>pages --content DIR</c>: how long articles and search pages take when nothing is prepared.</summary>
internal static class PageTimes
{
    private const int Measured = 2000;

    public static void Run(string folder)
    {
        folder = Path.GetFullPath(folder);
        using var content = new LiveContent(new ContentCompiler(folder));
        var options = new HelpCenterOptions { PublicUrl = "https://help.example.ru" };
        using var themes = new ThemeHost(new ThemeOptions { Watch = false }, new Surroundings(folder), TimeProvider.System, NullLogger<ThemeHost>.Instance);
        var edition = new EditionHost(content, folder, themes, options, TimeProvider.System).Current;
        var articles = edition.Content.Articles.Where(article => article.IsVisibleTo(Audience.Public)).ToList();
        var random = new Random(1);
        Console.WriteLine($"pages: {articles.Count}");
        Measure("index only", () => Query("", Words(articles[random.Next(articles.Count)].Title, 3)), request => edition.Content.Index.Search(new SearchRequest(request["q"])));
        Measure("related", () => new PageRequest(edition, articles[random.Next(articles.Count)].File, QueryCollection.Empty, ""), request => edition.Content.Index.Similar(request.Path, Audience.Public, 4));
        Measure("article", () => new PageRequest(edition, articles[random.Next(articles.Count)].Url, QueryCollection.Empty, options.PublicUrl));
        Measure("search", () => Query("/search", Words(articles[random.Next(articles.Count)].Title, 3)));
        Measure("suggest", () => Query("/api/suggest", Words(articles[random.Next(articles.Count)].Title, 1)));

        PageRequest Query(string path, string query) =>
            new(edition, path, new QueryCollection(new Dictionary<string, StringValues> { ["q"] = query }), options.PublicUrl);
    }

    private static string Words(string title, int count) => string.Join(' ', title.Split(' ').Take(count));

    private static void Measure(string what, Func<PageRequest> next) => Measure(what, next, request => PublicSite.Answer(request));

    private static void Measure(string what, Func<PageRequest> next, Action<PageRequest> answer)
    {
        for (var i = 0; i < Measured / 4; i++) answer(next());
        var times = new List<double>(Measured);
        var worked = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Measured; i++)
        {
            var request = next();
            var watch = Stopwatch.GetTimestamp();
            answer(request);
            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }
        worked = Environment.CpuUsage.TotalTime - worked;
        times.Sort();
        Console.WriteLine($"{what,-10} p50 {times[Measured / 2]:0.00} ms   p95 {times[Measured * 95 / 100]:0.00} ms   processor {worked.TotalMilliseconds / Measured:0.00} ms");
    }

    private sealed class Surroundings(string content) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";
        public string ApplicationName { get; set; } = "benchmarks";
        public string ContentRootPath { get; set; } = Path.GetDirectoryName(content)!;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
