using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HelpCenter.Search;
using HelpCenter.Support;
using HelpCenter.Web.Site;
using HelpCenter.Web.Theming;

namespace HelpCenter.Web.Hosting;

/// <summary><c>/healthz</c>: what works and what does not, by name. 503 when readers are concerned.</summary>
public sealed class HealthPage(EditionHost editions, SqliteStore store, ThemeHost themes, string dataFolder)
{
    private const long LeastFreeBytes = 50 << 20;

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public async Task SendAsync(HttpContext http)
    {
        var checks = new Dictionary<string, HealthCheck>
        {
            ["content"] = Try(CheckContent),
            ["index"] = Try(CheckIndex),
            ["database"] = Try(store.WhyNotWritable),
            ["disk"] = Try(CheckDisk),
            ["theme"] = CheckTheme(),
        };
        var status = checks.Values.Any(c => c.Status == HealthCheck.Failing) ? HealthCheck.Failing
            : checks.Values.Any(c => c.Status == HealthCheck.Degraded) ? HealthCheck.Degraded : HealthCheck.Ok;
        http.Response.StatusCode = status == HealthCheck.Failing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { status, version = editions.Current.Content.Version, checks }, s_json));
    }

    private string? CheckContent() => Directory.Exists(editions.Current.Folder) ? null : "папки с содержимым нет; показывается последнее прочитанное";

    private string? CheckIndex()
    {
        var content = editions.Current.Content;
        if (content.Index.Count == 0 && content.Articles.Count > 0) return "индекс пуст";
        content.Index.Search(new SearchRequest("проверка") { Take = 1 });
        return null;
    }

    private string? CheckDisk()
    {
        var probe = Path.Combine(dataFolder, $"probe-{Guid.NewGuid():N}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        var free = new DriveInfo(dataFolder).AvailableFreeSpace;
        return free < LeastFreeBytes ? $"на диске осталось {free >> 20} МБ" : null;
    }

    // The last good theme is still shown, so readers notice nothing.
    private HealthCheck CheckTheme() => themes.Problems is [var first, ..] ? new HealthCheck(HealthCheck.Degraded, first.Message) : HealthCheck.Good;

    private static HealthCheck Try(Func<string?> check)
    {
        try
        {
            return check() is { } problem ? new HealthCheck(HealthCheck.Failing, problem) : HealthCheck.Good;
        }
        catch (Exception e)
        {
            return new HealthCheck(HealthCheck.Failing, e is IOException or UnauthorizedAccessException ? "папка данных недоступна для записи" : e.GetType().Name);
        }
    }

    private sealed record HealthCheck(string Status, string? Message = null)
    {
        public const string Ok = "ok";
        public const string Degraded = "degraded";
        public const string Failing = "failing";

        public static HealthCheck Good { get; } = new(Ok);
    }
}
