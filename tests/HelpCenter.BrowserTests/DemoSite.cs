using HelpCenter.Web;
using HelpCenter.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;

namespace HelpCenter.BrowserTests;

/// <summary>The demo help center on a real port and Debian's Chromium, shared by all tests of this project.</summary>
[SetUpFixture]
public sealed class DemoSite
{
    private const string Chromium = "/usr/bin/chromium";

    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;
    private static HelpCenterHost? s_host;
    private static string s_data = "";

    public static string Address => s_host!.Addresses.First();

    /// <summary>Content of the demo.</summary>
    public static string Content { get; } = Path.Combine(RepositoryRoot(), "content");

    /// <summary>Folder for screenshots; git does not see it.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(RepositoryRoot(), "artifacts", "screenshots")).FullName;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Assert.That(File.Exists(Chromium), $"Браузерным тестам нужен {Chromium}: apt-get install chromium fonts-inter fonts-noto-core");
        s_data = Directory.CreateTempSubdirectory("helpcenter-browser-").FullName;
        var quiet = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "Warning")]).Build();
        s_host = HelpCenterHost.Create(new HelpCenterOptions
        {
            Content = Content,
            Data = s_data,
            Urls = "http://127.0.0.1:0",
            PostsPerMinute = 10_000,
            Watch = false,
        }, quiet);
        await s_host.StartAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        s_playwright = await Playwright.CreateAsync();
        s_browser = await s_playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh reader.</summary>
    public static Task<IBrowserContext> ReaderAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true) =>
        s_browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            Locale = "ru-RU",
            TimezoneId = "Europe/Moscow",
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 740 : 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });

    /// <summary>Keeps a picture of the page. A machine without memory to spare refuses one now and then; what is tested is not the picture.</summary>
    public static async Task PictureAsync(IPage page, string name, bool isWhole = true)
    {
        try
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, name + ".png"), FullPage = isWhole });
        }
        catch (PlaywrightException e)
        {
            TestContext.Out.WriteLine($"{name}: {e.Message}");
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (s_browser is not null) await s_browser.DisposeAsync();
        s_playwright?.Dispose();
        if (s_host is not null) await s_host.DisposeAsync();
        if (s_data.Length > 0) Directory.Delete(s_data, recursive: true);
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HelpCenter.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("HelpCenter.sln is not above the tests");
        return folder;
    }
}
