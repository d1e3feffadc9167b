using HelpCenter.Content;

namespace HelpCenter.Web.Hosting;

/// <summary>Follows the content folder while the site is served: first what git knows of the past, then whether files are what their stamps say, then every save.</summary>
internal sealed partial class ContentReloader(LiveContent content, HelpCenterOptions options, FirstReader first, ILogger<ContentReloader> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (content.IndexTrouble is { Length: > 0 } trouble) LogIndex(trouble);
        content.IndexNotKept += LogNotKept;
        await first.LetGoBeforeAsync(stoppingToken);
        try
        {
            if (content.ReadHistory(stoppingToken) is { Length: > 0 } refusal) LogRefusal(refusal);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogHistory(e);
        }
        if (content.CheckTrusted(stoppingToken) is > 0 and var otherwise) LogBreaches(otherwise);
        content.Changed += snapshot => LogChanged(snapshot.Version);
        if (options.Watch) await content.WatchAsync(LogFailure, stoppingToken);
    }

    [LoggerMessage(LogLevel.Information, "Content reloaded, version {Version}")]
    private partial void LogChanged(long version);

    [LoggerMessage(LogLevel.Warning, "The index file is not used, the index was built anew: {Reason}")]
    private partial void LogIndex(string reason);

    [LoggerMessage(LogLevel.Warning, "The index file could not be written; the next start will build the index")]
    private partial void LogNotKept(Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Files} files had changed while their size and date stayed the same; they are read anew")]
    private partial void LogBreaches(int files);

    [LoggerMessage(LogLevel.Error, "Content could not be reloaded; the last good state is served")]
    private partial void LogFailure(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The history of the folder could not be read; file dates are shown")]
    private partial void LogHistory(Exception exception);

    [LoggerMessage(LogLevel.Warning, "git did not tell the history of the folder, so file dates are shown and publishing may fail: {Refusal}")]
    private partial void LogRefusal(string refusal);
}
