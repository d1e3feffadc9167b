using System.Net;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HelpCenter.Content;
using HelpCenter.Support;
using HelpCenter.Support.Learning;
using HelpCenter.Support.People;
using HelpCenter.Support.Votes;
using HelpCenter.Support.Walks;
using HelpCenter.Web.Site;
using HelpCenter.Web.Theming;
using HelpCenter.Web.Workspace.Setup;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Data.Sqlite;

namespace HelpCenter.Web.Hosting;

/// <summary>One running help center: folders → content → theme → server, and the way back when it stops.</summary>
public sealed class HelpCenterHost : IAsyncDisposable
{
    private const int LongestRequestLine = 64 << 10;
    private const int LongestBody = 64 << 10;
    private const string DatabaseFile = "support.db";
    private const string CacheFile = "content.cache";
    private const string IndexFile = "search.index";

    private readonly WebApplication _app;
    private readonly DataFolder _data;

    private HelpCenterHost(WebApplication app, DataFolder data, LiveContent content, EditionHost editions) =>
        (_app, _data, Content, Editions) = (app, data, content, editions);

    public LiveContent Content { get; }

    public EditionHost Editions { get; }

    /// <summary>Where the site answers; known once it has started.</summary>
    public IReadOnlyCollection<string> Addresses =>
        [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    /// <exception cref="CannotStart">The surroundings do not let the site work.</exception>
    public static HelpCenterHost Create(HelpCenterOptions options, IConfiguration? settings = null, Action<int, int>? progress = null, TimeProvider? clock = null)
    {
        var folders = SiteFolders.Find(options);
        var data = DataFolder.Open(folders.Data);
        try
        {
            return Create(options, settings, folders, data, progress, clock ?? TimeProvider.System);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    private static HelpCenterHost Create(HelpCenterOptions options, IConfiguration? settings, SiteFolders folders, DataFolder data, Action<int, int>? progress, TimeProvider clock)
    {
        var store = StoreIn(data.Path);
        if (store.WhyNotWritable() is { } problem) throw BadStore(store, problem);
        var root = Path.GetDirectoryName(folders.Content)!;
        var themes = ThemeFolders.Around(folders.Themes, root);
        if (themes.Find(options.Theme) is null) throw new CannotStart($"Темы {options.Theme} нет (настройка Theme); искали здесь: {string.Join(", ", themes.Roots)}.");
        // The folder is compiled while the theme proves itself: neither needs the other.
        var index = options.IndexFile ? Path.Combine(data.Path, IndexFile) : null;
        var content = Task.Run(() => new LiveContent(new ContentCompiler(folders.Content, Path.Combine(data.Path, CacheFile), index), progress));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = root });
        AddLogging(builder, settings);
        AddServer(builder, options);
        AddSite(builder.Services, options, folders, data, store, content, clock);
        var app = builder.Build();
        if (options.TrustedProxies.Count > 0) app.UseForwardedHeaders(Forwarded(options));
        app.UseMiddleware<ErrorShield>();
        app.UseWorkspace();
        app.Run(ActivatorUtilities.CreateInstance<SiteEndpoint>(app.Services).InvokeAsync);
        return new HelpCenterHost(app, data, content.GetAwaiter().GetResult(), app.Services.GetRequiredService<EditionHost>());
    }

    private static void AddSite(IServiceCollection services, HelpCenterOptions options, SiteFolders folders, DataFolder data, SqliteStore store, Task<LiveContent> content, TimeProvider clock)
    {
        services.AddSingleton(options).AddSingleton(clock).AddSingleton(store).AddSingleton<FirstReader>();
        services.AddSingleton(_ => content.GetAwaiter().GetResult());
        services.AddSingleton(new ThemeOptions { Folder = folders.Themes, Name = options.Theme, Watch = options.Watch }).AddSingleton(OpenTheme);
        services.AddSingleton(s =>
        {
            var themes = s.GetRequiredService<ThemeHost>();
            themes.WarmUpUntil(content);
            return new EditionHost(s.GetRequiredService<LiveContent>(), folders.Content, themes, options, clock);
        });
        services.AddSingleton<PageCompressor>().AddHostedService(s => s.GetRequiredService<PageCompressor>());
        services.AddSingleton<RequestLimits>().AddSingleton<CastVote>().AddSingleton<TakeVote>().AddSingleton<CountPublicWalk>().AddSingleton<TeachSearch>().AddSingleton<LearnFromReader>().AddHostedService<SearchTeacher>().AddSingleton<CountWalk>();
        services.AddSingleton(s => new HealthPage(s.GetRequiredService<EditionHost>(), store, s.GetRequiredService<ThemeHost>(), data.Path));
        services.AddHostedService<ContentReloader>().AddHostedService<WarmUp>().AddHostedService<WorkspaceWarmUp>();
        services.AddWorkspace(options, data.Path, folders.Content);
        FrontDoor.Install(services, options.IsPublicHttps);
    }

    private static ThemeHost OpenTheme(IServiceProvider services)
    {
        try
        {
            return ActivatorUtilities.CreateInstance<ThemeHost>(services);
        }
        catch (InvalidOperationException e)
        {
            throw new CannotStart($"{e.Message} (настройка Themes)", e);
        }
    }

    /// <summary>The database of a data folder, also for commands that need no server.</summary>
    public static SqliteStore StoreIn(string dataFolder) => new(Path.Combine(dataFolder, DatabaseFile));

    public async Task StartAsync(CancellationToken stop = default)
    {
        var urls = _app.Services.GetRequiredService<HelpCenterOptions>().Urls;
        try
        {
            await _app.StartAsync(stop);
            CollectorMode.ForReaders();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CannotStart($"Адрес {urls} занят другой программой; назовите другой ключом --urls.", e);
        }
        catch (SocketException e)
        {
            var why = e.SocketErrorCode == SocketError.AccessDenied ? "нет права занять этот порт" : e.Message;
            throw new CannotStart($"Адрес {urls} не удалось открыть: {why} (настройка Urls).", e);
        }
    }

    /// <summary>Opens the database, after the first reader, and gives the way in for the first administrator; null when there are people already.</summary>
    /// <exception cref="CannotStart">The database cannot be used.</exception>
    public async Task<string?> FirstAdminLinkAsync(CancellationToken stop = default)
    {
        try
        {
            await _app.Services.GetRequiredService<FirstReader>().LetGoBeforeAsync(stop);
            return await _app.Services.GetRequiredService<InvitePerson>().FirstAdminAsync(stop) is { } token ? $"{Origin}/agent/welcome/{token}" : null;
        }
        catch (SqliteException e)
        {
            throw BadStore(_app.Services.GetRequiredService<SqliteStore>(), SqliteStore.Explain(e));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private static CannotStart BadStore(SqliteStore store, string problem) =>
        new($"База {store.File}: {problem}. Освободите её или назовите другую папку ключом --data.");

    private string Origin => _app.Services.GetRequiredService<HelpCenterOptions>().PublicUrl is { Length: > 0 } known ? known : Addresses.First();

    public Task WaitForShutdownAsync(CancellationToken stop = default) => _app.WaitForShutdownAsync(stop);

    private static void AddLogging(WebApplicationBuilder builder, IConfiguration? settings)
    {
        if (settings is not null) builder.Configuration.AddConfiguration(settings);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // A failed start is told by the one sentence of CannotStart; a stack trace beside it would drown it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // Keys lie in the database beside everything they protect; a warning at every first start says nothing new.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddJsonConsole(json =>
        {
            (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ");
            // Russian titles and paths stay readable in the log.
            json.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        });
        // People read standard output; machines read standard error.
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void AddServer(WebApplicationBuilder builder, HelpCenterOptions options)
    {
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
        });
    }

    private static ForwardedHeadersOptions Forwarded(HelpCenterOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
            else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
        return forwarded;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Content.Dispose();
        _data.Dispose();
    }
}
