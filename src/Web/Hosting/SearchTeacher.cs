using HelpCenter.Support;
using HelpCenter.Support.Learning;

namespace HelpCenter.Web.Hosting;

/// <summary>Keeps search taught while the site is served.</summary>
internal sealed partial class SearchTeacher(TeachSearch search, SqliteStore store, ILogger<SearchTeacher> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whoever opens the database knows how to refuse it.
        await store.Ready.WaitAsync(stoppingToken);
        await search.RunAsync(LogFailure, stoppingToken);
    }

    [LoggerMessage(LogLevel.Error, "Learned words could not be read; search goes on with what it knows")]
    private partial void LogFailure(Exception exception);
}
