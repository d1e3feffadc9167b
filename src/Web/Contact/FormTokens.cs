using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace HelpCenter.Web.Contact;

/// <summary>A signed word in a form: when it was shown, and a key that makes the same post count once.</summary>
public sealed class FormTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan s_life = TimeSpan.FromDays(2);

    private readonly IDataProtector _protector = protection.CreateProtector("contact-form");

    public string Make() => _protector.Protect($"{clock.GetUtcNow().ToUnixTimeMilliseconds()}|{Guid.NewGuid():N}");

    /// <summary>Null for a word that we did not give or gave long ago.</summary>
    public (string Key, TimeSpan Age)? Read(string token)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split('|');
            var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return age < s_life ? (parts[1], age) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
