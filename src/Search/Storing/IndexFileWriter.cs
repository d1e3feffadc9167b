using System.Runtime.InteropServices;
using System.Text;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Storing;

/// <summary>
/// Writes an index file: a head that says who wrote it, then parts one after another, each with its length and a check of its
/// own. Rows lie as they do in memory.
/// </summary>
internal sealed class IndexFileWriter : IDisposable
{
    public const string Magic = "HCINDEX1";

    private readonly FileStream _file;

    public IndexFileWriter(string path, string writtenBy, string words)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        Write<byte>(Encoding.ASCII.GetBytes(Magic));
        Write<byte>(Encoding.UTF8.GetBytes(writtenBy));
        Write<byte>(Encoding.UTF8.GetBytes(words));
    }

    public void Write<T>(ReadOnlySpan<T> row) where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(row);
        Span<ulong> head = [(ulong)bytes.Length, Checksum.Of(bytes)];
        _file.Write(MemoryMarshal.AsBytes(head));
        _file.Write(bytes);
    }

    public void Write(Spellings texts, int count) => WriteTexts(count, number => texts[number]);

    public void WriteTexts(int count, Func<int, string> text)
    {
        var lengths = new int[count];
        var characters = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var one = text(i);
            lengths[i] = one.Length;
            characters.Append(one);
        }
        Write<int>(lengths);
        Write(characters.ToString().AsSpan());
    }

    /// <summary>Returns when everything is on the disk.</summary>
    public void Finish() => _file.Flush(flushToDisk: true);

    public void Dispose() => _file.Dispose();
}
