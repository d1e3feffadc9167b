using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Demo;
using HelpCenter.Web;
using HelpCenter.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>The demo with its people, tickets and walks, in a folder of its own: the agents' side for the tests of one class.</summary>
internal sealed class DeskSite : IAsyncDisposable
{
    private const string Password = "длинная фраза вместо пароля";

    private readonly string _folder = Directory.CreateTempSubdirectory("helpcenter-desk-").FullName;
    private HelpCenterHost? _host;
    private string _urls = "http://127.0.0.1:0";

    public SkippingClock Clock { get; } = new();

    public SqliteStore Store => HelpCenterHost.StoreIn(Data);

    public string Address => _host!.Addresses.First();

    private string Content => Path.Combine(_folder, "content");

    private string Data => Path.Combine(_folder, "data");

    public static async Task<DeskSite> StartAsync()
    {
        var desk = new DeskSite();
        CopyFolder(DemoSite.Content, desk.Content);
        Directory.CreateDirectory(desk.Data);
        using (var compiler = new ContentCompiler(desk.Content))
        {
            var site = compiler.CompileAll();
            await new FillDemo(desk.Store, site.Site, TimeProvider.System).FillAsync(Password, default);
            Assert.That(await new FillDemoWalks(desk.Store, site, TimeProvider.System).FillAsync(default), Is.EqualTo(3), "пути примеров подходят к алгоритмам примера");
        }
        await desk.GoOnAsync();
        return desk;
    }

    /// <summary>The server stops; its folder stays.</summary>
    public async Task PauseAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        _host = null;
    }

    /// <summary>The server is there again, at the same address.</summary>
    public async Task GoOnAsync()
    {
        var quiet = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "None")]).Build();
        _host = HelpCenterHost.Create(new HelpCenterOptions { Content = Content, Data = Data, Urls = _urls, PostsPerMinute = 10_000, Watch = false }, quiet, clock: Clock);
        await _host.StartAsync();
        _urls = Address;
    }

    public async ValueTask DisposeAsync()
    {
        await PauseAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<IPage> SignInAsync(IBrowserContext context, string email = "anna@polka.example")
    {
        var page = await context.NewPageAsync();
        await SignInAsync(page, email);
        return page;
    }

    public async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync(Address + "/agent");
        await page.FillAsync("[name=email]", email);
        await page.FillAsync("[name=password]", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(new("/agent$"));
    }

    /// <summary>Opens a ticket and waits until its scripts listen: a key pressed or a server stopped before that meets the plain form.</summary>
    public async Task OpenAsync(IPage page, string subject)
    {
        await page.OpenAsync(Address + "/agent?queue=all");
        await page.ClickAsync($"[data-tk]:has-text('{subject}')");
        await page.WaitForSelectorAsync("html[data-ready] [data-composer]");
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from)) CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
