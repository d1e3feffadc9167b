using HelpCenter.Search;
using HelpCenter.Web.Site;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Web.Hosting;

/// <summary>Asks the first questions itself, so that no reader waits while search makes itself ready.</summary>
internal sealed partial class WarmUp(EditionHost editions, ILogger<WarmUp> log) : BackgroundService
{
    // The first reader goes before: on two cores both would wait.
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(s_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested) Ask();
    }

    private void Ask()
    {
        try
        {
            var edition = editions.Current;
            edition.Content.Index.Complete("пр", Audience.Public);
            PublicSite.Answer(new PageRequest(edition, "/search", new QueryCollection(new Dictionary<string, StringValues> { ["q"] = "првоерка" }), ""));
        }
        catch (Exception e)
        {
            LogFailure(e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The first search failed")]
    private partial void LogFailure(Exception exception);
}
