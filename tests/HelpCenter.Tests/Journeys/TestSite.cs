using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HelpCenter.Web;
using HelpCenter.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace HelpCenter.Tests.Journeys;

/// <summary>The real program on a real port over a copy of a sample folder.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly HelpCenterHost _host;
    private readonly string _folder;

    private TestSite(HelpCenterHost host, string folder, SkippingClock clock)
    {
        (_host, _folder, Clock) = (host, folder, clock);
        Client = NewClient();
    }

    public HttpClient Client { get; }

    public HelpCenterHost Host => _host;

    /// <summary>Instead of waiting.</summary>
    public SkippingClock Clock { get; }

    public string Content => Path.Combine(_folder, "content");

    public string Data => Path.Combine(_folder, "data");

    public Uri Address => new(_host.Addresses.First());

    public static async Task<TestSite> StartAsync(Func<HelpCenterOptions, HelpCenterOptions>? with = null)
    {
        var folder = Directory.CreateTempSubdirectory("helpcenter-test-").FullName;
        CopyFolder(SampleFolder("shop"), Path.Combine(folder, "content"));
        var options = new HelpCenterOptions
        {
            Content = Path.Combine(folder, "content"),
            Data = Path.Combine(folder, "data"),
            Urls = "http://127.0.0.1:0",
            PostsPerMinute = 1000,
            SuggestionsPerMinute = 10_000,
        };
        var quiet = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "None")]).Build();
        var clock = new SkippingClock();
        var host = HelpCenterHost.Create(with?.Invoke(options) ?? options, quiet, clock: clock);
        await host.StartAsync();
        return new TestSite(host, folder, clock);
    }

    public static string SampleFolder(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    /// <summary>A reader with cookies of her own.</summary>
    public HttpClient NewClient(DecompressionMethods decompression = DecompressionMethods.None) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = decompression }) { BaseAddress = Address };

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path);

    public async Task<string> TextAsync(string path) => await (await Client.GetAsync(path)).Content.ReadAsStringAsync();

    public async Task<IHtmlDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await TextAsync(path));

    /// <summary>Typography does not matter to a test: «от А» has a space that does not break.</summary>
    public static string Plain(string text) => text.Replace('\u00A0', ' ').Trim();

    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from)) CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
