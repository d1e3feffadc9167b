using HelpCenter.Support.Letters;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Contact;

/// <summary>Takes letters from the outbox to the mail server, every few seconds.</summary>
internal sealed partial class LetterCarrier(SendLetters letters, MailServer server, HelpCenterOptions options, ILogger<LetterCarrier> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Smtp.IsConfigured) return;
        if (options.PublicUrl.Length == 0) LogNoAddress(options.Urls);
        using var timer = new PeriodicTimer(s_pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await letters.SendAsync(server.TakeAsync, stoppingToken);
            }
            catch (Exception e) when (StoreTrouble.Is(e))
            {
                LogTrouble(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Letters could not be taken from the outbox")]
    private partial void LogTrouble(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Letters are on but PublicUrl is not set: links in them will point to {Urls}")]
    private partial void LogNoAddress(string urls);
}
