using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Web.Site;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Web.Hosting;

/// <summary>Asks the first questions itself, at the start and of every new snapshot, so that no reader waits while search makes itself ready.</summary>
internal sealed partial class WarmUp(LiveContent content, EditionHost editions, ILogger<WarmUp> log) : BackgroundService
{
    // The first reader goes before: on two cores both would wait.
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(s_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested) return;
        Ask();
        var isAsking = 0;
        content.Changed += AskBeside;
        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        content.Changed -= AskBeside;

        // Saves that come before a question is put share it.
        void AskBeside(ContentSnapshot _)
        {
            if (Interlocked.Exchange(ref isAsking, 1) == 1) return;
            Task.Run(() =>
            {
                Volatile.Write(ref isAsking, 0);
                Ask();
            }, CancellationToken.None);
        }
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
