using HelpCenter.Support;
using HelpCenter.Support.Attachments;
using HelpCenter.Support.Tickets;

namespace HelpCenter.Web.Hosting;

/// <summary>What agents need and readers do not, done after the first reader: search over tickets is ready before it is asked, loose files are swept away.</summary>
internal sealed partial class WorkspaceWarmUp(FirstReader first, SqliteStore store, TicketSearch search, LooseFiles files, ILogger<WorkspaceWarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await first.LetGoBeforeAsync(stoppingToken);
        // Whoever opens the database knows how to refuse it.
        await store.Ready.WaitAsync(stoppingToken);
        try
        {
            await search.PrepareAsync(stoppingToken);
            if (await files.SweepAsync(stoppingToken) is > 0 and var swept) LogSwept(swept);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} files of attachments that no message names were removed")]
    private partial void LogSwept(int count);

    [LoggerMessage(LogLevel.Error, "Search over tickets could not be prepared or loose files not be swept; both will be tried again when needed")]
    private partial void LogFailure(Exception exception);
}
