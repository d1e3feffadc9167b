using System.Net.Mail;

namespace HelpCenter.Support;

/// <summary>An address as people type it; Cyrillic domains stay as they are.</summary>
public static class EmailAddress
{
    public const int Longest = 254;

    /// <summary>Null when it does not look like an address.</summary>
    public static string? TryRead(string text)
    {
        text = text.Trim();
        return text.Length is > 3 and <= Longest && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text && parsed.Host.Contains('.') && !text.Any(char.IsControl)
            ? text : null;
    }

    /// <summary>Equal for one mailbox however it is typed.</summary>
    public static string Key(string email) => email.Trim().ToLowerInvariant().Normalize();
}
