using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace HelpCenter.Search.Storing;

/// <summary>
/// Reads an index file part by part, each straight into the row it becomes. (Mapped instead, every page of the file would be a
/// fault first and a copy after all, and a file cut short behind our back would end the process.)
/// </summary>
internal sealed class IndexFileReader : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly long _length;
    private long _at;

    /// <exception cref="InvalidDataException">This is no index file.</exception>
    public IndexFileReader(string path)
    {
        _file = File.OpenHandle(path);
        _length = RandomAccess.GetLength(_file);
        if (ReadText() != IndexFileWriter.Magic) throw new InvalidDataException("No index file.");
        WrittenBy = ReadText();
        Words = ReadText();
    }

    public string WrittenBy { get; }

    public string Words { get; }

    /// <exception cref="InvalidDataException">The part is not as it was written.</exception>
    public T[] Read<T>() where T : unmanaged
    {
        Span<ulong> head = stackalloc ulong[2];
        Fill(MemoryMarshal.AsBytes(head));
        var size = Unsafe.SizeOf<T>();
        if (head[0] > (ulong)(_length - _at) || head[0] % (ulong)size != 0) throw new InvalidDataException("A part is cut short.");
        var row = GC.AllocateUninitializedArray<T>((int)(head[0] / (ulong)size));
        var bytes = MemoryMarshal.AsBytes(row.AsSpan());
        Fill(bytes);
        return Checksum.Of(bytes) == head[1] ? row : throw new InvalidDataException("A part is damaged.");
    }

    public string[] ReadTexts()
    {
        var texts = new string[Read<int>() is var lengths ? lengths.Length : 0];
        ReadOnlySpan<char> characters = Read<char>();
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = characters[..lengths[i]].ToString();
            characters = characters[lengths[i]..];
        }
        return texts;
    }

    private string ReadText() => Encoding.UTF8.GetString(Read<byte>());

    private void Fill(Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var got = RandomAccess.Read(_file, bytes, _at);
            if (got == 0) throw new InvalidDataException("The file is cut short.");
            _at += got;
            bytes = bytes[got..];
        }
    }

    public void Dispose() => _file.Dispose();
}
