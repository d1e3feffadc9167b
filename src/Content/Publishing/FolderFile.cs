using System.Text;
using HelpCenter.Content.Sources;

namespace HelpCenter.Content.Publishing;

/// <summary>A text of the folder as an editor works on it: «\n» line ends. Written back with the ends that it had.</summary>
public sealed record FolderFile(string Text, bool HasCarriageReturns)
{
    /// <summary>Null when there is no such file.</summary>
    /// <exception cref="PublishRefused">It is no text that can be edited without loss.</exception>
    public static FolderFile? Read(string path, string diskPath)
    {
        if (!File.Exists(diskPath)) return null;
        var bytes = File.ReadAllBytes(diskPath);
        var source = SourceText.Read(path, bytes);
        if (source.Problems.FirstOrDefault(p => p.Code == "encoding") is { } problem) throw new PublishRefused($"{problem.Message} {problem.Fix}");
        return new(source.Text, bytes.AsSpan().IndexOf("\r\n"u8) >= 0);
    }

    public static byte[] Bytes(string text, bool hasCarriageReturns) =>
        Encoding.UTF8.GetBytes(hasCarriageReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
}

/// <summary>A file to be written, a text or a picture, or to be deleted.</summary>
/// <param name="Path">Below the folder, forward slashes.</param>
/// <param name="Bytes">Null: the file goes.</param>
/// <param name="Before">The text that the editor started from; null for a file that must not be there yet.</param>
public sealed record FileChange(string Path, byte[]? Bytes, string? Before);
