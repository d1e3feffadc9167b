using System.Text;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>The text for Markdig, line by line, with a map back to the file's own lines.</summary>
internal sealed class TagOutput
{
    [ThreadStatic] private static StringBuilder? kept;
    private const int KeptCapacity = 1 << 20;
    private readonly StringBuilder text = Take();
    private readonly StringBuilder current = new();
    private int line;
    private int offset;
    private string? folder;
    private string mapped = "";

    public LineMap Lines { get; private set; } = new();
    /// <summary>Stands before every line: the indentation of the include tag that brought it.</summary>
    public string Indent { get; private set; } = "";
    /// <summary>Line of the file that is being read, 0-based.</summary>
    public int SourceLine { get; set; }
    public int Length => text.Length;
    /// <summary>The line that is being put together.</summary>
    public StringBuilder Current => current;

    public void Line(ReadOnlySpan<char> content)
    {
        Map();
        if (!content.IsEmpty) text.Append(Indent);
        text.Append(content).Append('\n');
        line++;
    }

    public void EndLine()
    {
        Map();
        if (current.Length > 0) text.Append(Indent).Append(current);
        text.Append('\n');
        current.Clear();
        line++;
    }

    /// <summary>Ends what stands on the line already, writes a line of its own and goes on behind the same indentation.</summary>
    public void Block(string content, string indent)
    {
        var standing = IsBlank(current) ? "" : current.ToString();
        var isMarker = ListMarker.IsOnly(standing);
        if (!isMarker && standing.Length > 0) EndLine();
        if (!isMarker) current.Clear().Append(indent);
        current.Append(content);
        EndLine();
        current.Append(isMarker ? new string(' ', standing.Length) : indent);
    }

    public static bool IsBlank(StringBuilder builder)
    {
        foreach (var chunk in builder.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace()) return false;
        }
        return true;
    }

    public (string Indent, string? Folder) Enter(string indent, string includedFolder)
    {
        var outer = (Indent, folder);
        Indent += indent;
        folder = includedFolder;
        return outer;
    }

    public void Leave((string Indent, string? Folder) outer) => (Indent, folder) = outer;

    private void Map()
    {
        var key = folder ?? "";
        if (line - SourceLine == offset && key == mapped && (folder is null || line != 0)) return;
        (offset, mapped) = (line - SourceLine, key);
        Lines.Add(line, SourceLine, folder);
    }

    /// <summary>The whole text; nothing is written after it.</summary>
    public string Finish()
    {
        var whole = text.ToString();
        if (text.Capacity <= KeptCapacity) kept = text;
        return whole;
    }

    private static StringBuilder Take()
    {
        var builder = kept ?? new StringBuilder(1 << 14);
        kept = null;
        return builder.Clear();
    }
}

internal static class ListMarker
{
    /// <summary>«- » or «1. », after which a block may begin on the same line.</summary>
    public static bool IsOnly(string text)
    {
        var rest = text.AsSpan().TrimStart(' ');
        if (rest.Length < 2 || rest[^1] != ' ') return false;
        rest = rest.TrimEnd(' ');
        if (rest is "-" or "*" or "+") return true;
        return rest.Length > 1 && rest[^1] is '.' or ')' && !rest[..^1].ContainsAnyExceptInRange('0', '9');
    }
}
