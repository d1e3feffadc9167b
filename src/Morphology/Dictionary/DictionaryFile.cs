using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace HelpCenter.Morphology.Dictionary;

/// <summary>
/// The container of a compiled dictionary: a header in the clear, then named arrays under Brotli.
/// header: "HCRM", u32 version, u32 length of the arrays, u32 length of the Brotli part, u64 checksum of the arrays;
/// arrays: (4-letter name, u32 length, bytes padded to 4)*.
/// </summary>
internal sealed class DictionaryFile
{
    public const uint Version = 1;

    private const int HeaderLength = 24;
    private const int Alignment = 4;
    private const uint Longest = 64 << 20;
    private static readonly byte[] Magic = "HCRM"u8.ToArray();

    private readonly string _name;
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Start, int Length)> _sections = [];

    public int RawLength => _bytes.Length;

    private DictionaryFile(string name, byte[] bytes)
    {
        _name = name;
        _bytes = bytes;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes.Length - at < 8) throw Damaged(at, "оборванный заголовок раздела");
            var key = System.Text.Encoding.ASCII.GetString(bytes, at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            at += 8;
            if (length > bytes.Length - at) throw Damaged(at, $"раздел {key} выходит за конец файла");
            _sections[key] = (at, (int)length);
            at += Padded((int)length);
        }
    }

    public static DictionaryFile Read(string name, ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength) throw new DictionaryFormatException(name, file.Length, "файл оборван: нет заголовка");
        if (!file[..4].SequenceEqual(Magic)) throw new DictionaryFormatException(name, 0, "это не словарь: нет метки HCRM");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (version != Version) throw new DictionaryFormatException(name, 4, $"версия {version}, программа читает версию {Version}");
        var rawLength = BinaryPrimitives.ReadUInt32LittleEndian(file[8..]);
        var packedLength = BinaryPrimitives.ReadUInt32LittleEndian(file[12..]);
        if (rawLength > Longest) throw new DictionaryFormatException(name, 8, "длина содержимого невозможна");
        if (packedLength != file.Length - HeaderLength)
            throw new DictionaryFormatException(name, file.Length, $"после заголовка {file.Length - HeaderLength} байт вместо {packedLength}");
        var raw = new byte[rawLength];
        if (!BrotliDecoder.TryDecompress(file[HeaderLength..], raw, out var written) || written != raw.Length)
            throw new DictionaryFormatException(name, HeaderLength, "сжатая часть повреждена");
        if (Checksum(raw) != BinaryPrimitives.ReadUInt64LittleEndian(file[16..]))
            throw new DictionaryFormatException(name, 16, "контрольная сумма не сходится");
        return new DictionaryFile(name, raw);
    }

    public T[] Array<T>(string section) where T : unmanaged
    {
        if (!_sections.TryGetValue(section, out var place)) throw Damaged(0, $"нет раздела {section}");
        return MemoryMarshal.Cast<byte, T>(_bytes.AsSpan(place.Start, place.Length)).ToArray();
    }

    public DictionaryFormatException Damaged(long offset, string reason) => new(_name, offset, reason);

    public static byte[] Write(IEnumerable<(string Name, byte[] Bytes)> sections, bool fast = false)
    {
        using var body = new MemoryStream();
        foreach (var (name, bytes) in sections)
        {
            body.Write(System.Text.Encoding.ASCII.GetBytes(name));
            body.Write(BitConverter.GetBytes((uint)bytes.Length));
            body.Write(bytes);
            body.Write(new byte[Padded(bytes.Length) - bytes.Length]);
        }
        return Pack(body.ToArray(), fast ? 1 : 11);
    }

    private static byte[] Pack(byte[] raw, int quality)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(raw.Length)];
        if (!BrotliEncoder.TryCompress(raw, packed, out var length, quality, window: 24))
            throw new InvalidOperationException("Brotli refused the dictionary");
        var file = new byte[HeaderLength + length];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), (uint)raw.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), (uint)length);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), Checksum(raw));
        packed.AsSpan(0, length).CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    private static int Padded(int length) => (length + Alignment - 1) / Alignment * Alignment;

    // Catches damage, not malice. Eight bytes a step keep it near a millisecond for the whole file.
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 14695981039346656037UL;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) sum = (sum ^ word) * 1099511628211UL;
        foreach (var b in bytes[(words.Length * 8)..]) sum = (sum ^ b) * 1099511628211UL;
        return sum;
    }
}
