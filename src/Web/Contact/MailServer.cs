using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using HelpCenter.Support.Letters;

namespace HelpCenter.Web.Contact;

/// <summary>Hands one letter to the mail server of the settings.</summary>
public sealed class MailServer(HelpCenterOptions options)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private string Origin => options.PublicUrl.Length > 0 ? options.PublicUrl : options.Urls.Split(';')[0];

    public async Task TakeAsync(Letter letter, CancellationToken stop)
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
        message.Headers["Message-ID"] = $"<{NameOf(letter)}@{message.From!.Host}>";
        await client.SendMailAsync(message, stop).WaitAsync(s_patience, stop);
    }

    // The same at every try: when the power goes between the server's «yes» and our note of it, mailboxes show one letter and not two.
    private static string NameOf(Letter letter) =>
        $"{letter.Id}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter.To + letter.Subject + letter.Body)))[..20]}";

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
