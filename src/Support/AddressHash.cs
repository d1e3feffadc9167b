using System.Security.Cryptography;
using System.Text;

namespace HelpCenter.Support;

/// <summary>A network address is never kept, only its hash under a key of this installation: enough to see that two are one.</summary>
internal static class AddressHash
{
    private const string KeyName = "address";

    public static async Task<byte[]> KeyAsync(SupportDb db, CancellationToken stop)
    {
        var secret = await db.Secrets.FindAsync([KeyName], stop);
        if (secret is not null) return secret.Value;
        secret = new Secret { Name = KeyName, Value = RandomNumberGenerator.GetBytes(32) };
        db.Secrets.Add(secret);
        await db.SaveChangesAsync(stop);
        return secret.Value;
    }

    public static string Of(string address, byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address)));
}
