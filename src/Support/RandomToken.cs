using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HelpCenter.Support;

/// <summary>Words of private links: 160 random bits in the address, only their hash in the database.</summary>
public static class RandomToken
{
    private const int Bytes = 20;

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
