using System.Buffers.Binary;
using System.Text;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>
/// One record of the compile cache: lengths and checks, then whose it is (path, hash, stamp), the body, the words. The words
/// stand last and have a check of their own, so that the rest is read without them. A record without a body only says that the
/// same bytes have another stamp.
/// </summary>
internal sealed record CacheRecord(string File, ContentHash Hash, FileStamp Stamp, int BodyStart, int WordsStart, int WordsLength, ulong Check, ulong WordsCheck)
{
    private const int Fixed = 24;
    private const int KeyRest = 32;
    private const int LargestPart = 256 << 20;

    /// <summary>Every head fits, but for paths beyond any file system's limit.</summary>
    public const int LongestHead = 1024;

    public int Length => WordsStart + WordsLength;

    public bool IsStampOnly => BodyStart == WordsStart;

    /// <summary>Whether these bytes, up to the words, are as they were written.</summary>
    public bool Matches(ReadOnlySpan<byte> bytes) => Checksum.Of(bytes[Fixed..WordsStart]) == Check;

    public static CacheRecord Write(MemoryStream to, string file, ContentHash hash, FileStamp stamp, Action<Stream>? body, Action<Stream>? words)
    {
        var path = Encoding.UTF8.GetBytes(file);
        var bodyStart = Fixed + 2 + path.Length + KeyRest;
        to.SetLength(bodyStart);
        var key = to.GetBuffer().AsSpan(Fixed..bodyStart);
        BinaryPrimitives.WriteUInt16LittleEndian(key, (ushort)path.Length);
        path.CopyTo(key[2..]);
        var rest = key[(2 + path.Length)..];
        BinaryPrimitives.WriteUInt64LittleEndian(rest, hash.High);
        BinaryPrimitives.WriteUInt64LittleEndian(rest[8..], hash.Low);
        BinaryPrimitives.WriteInt64LittleEndian(rest[16..], stamp.Length);
        BinaryPrimitives.WriteInt64LittleEndian(rest[24..], stamp.Ticks);
        to.Position = bodyStart;
        body?.Invoke(to);
        var wordsStart = (int)to.Length;
        words?.Invoke(to);
        var bytes = to.GetBuffer().AsSpan(0, (int)to.Length);
        var record = new CacheRecord(file, hash, stamp, bodyStart, wordsStart, bytes.Length - wordsStart, Checksum.Of(bytes[Fixed..wordsStart]), Checksum.Of(bytes[wordsStart..]));
        BinaryPrimitives.WriteInt32LittleEndian(bytes, wordsStart - Fixed);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], record.WordsLength);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], record.Check);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], record.WordsCheck);
        return record;
    }

    /// <summary>Null when no record begins so.</summary>
    public static CacheRecord? ReadHead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Fixed + 2 + KeyRest) return null;
        var (length, words) = (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));
        var path = BinaryPrimitives.ReadUInt16LittleEndian(bytes[Fixed..]);
        var bodyStart = Fixed + 2 + path + KeyRest;
        if (length is < 0 or > LargestPart || words is < 0 or > LargestPart || Fixed + length < bodyStart || bodyStart > bytes.Length) return null;
        var rest = bytes[(Fixed + 2 + path)..];
        var record = new CacheRecord(
            Encoding.UTF8.GetString(bytes.Slice(Fixed + 2, path)),
            new(BinaryPrimitives.ReadUInt64LittleEndian(rest), BinaryPrimitives.ReadUInt64LittleEndian(rest[8..])),
            new(BinaryPrimitives.ReadInt64LittleEndian(rest[16..]), BinaryPrimitives.ReadInt64LittleEndian(rest[24..])),
            bodyStart, Fixed + length, words, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]));
        // A stamp is believed from here on, so it is checked at once; a body when somebody reads it.
        return record.IsStampOnly && !record.Matches(bytes) ? null : record;
    }
}
