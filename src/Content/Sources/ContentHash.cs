using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HelpCenter.Content.Sources;

/// <summary>First 128 bits of SHA-256 of a file's bytes.</summary>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return new(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    }

    public override string ToString() => $"{High:x16}{Low:x16}";
}
