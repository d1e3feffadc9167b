using System.Net;
using System.Net.Mail;
using System.Text;
using HelpCenter.Support.Letters;

namespace HelpCenter.Web.Contact;

/// <summary>Takes letters from the outbox to the mail server, every few seconds.</summary>
internal sealed partial class LetterCarrier(SendLetters letters, HelpCenterOptions options, ILogger<LetterCarrier> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Smtp.IsConfigured) return;
        using var timer = new PeriodicTimer(s_pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await letters.SendAsync(CarryAsync, stoppingToken);
            }
            catch (Exception e) when (StoreTrouble.Is(e))
            {
                LogTrouble(e);
            }
        }
    }

    private async Task CarryAsync(Letter letter, CancellationToken stop)
    {
        var smtp = options.Smtp;
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.Tls, Timeout = (int)s_patience.TotalMilliseconds };
        if (smtp.User.Length > 0) client.Credentials = new NetworkCredential(smtp.User, smtp.Password);
        using var message = new MailMessage(smtp.From, letter.To, OneLine(letter.Subject), letter.Body.Replace(LetterTexts.Site, Origin, StringComparison.Ordinal))
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        await client.SendMailAsync(message, stop).WaitAsync(s_patience, stop);
    }

    private string Origin => options.PublicUrl.Length > 0 ? options.PublicUrl : options.Urls.Split(';')[0];

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    [LoggerMessage(LogLevel.Error, "Letters could not be taken from the outbox")]
    private partial void LogTrouble(Exception exception);
}
