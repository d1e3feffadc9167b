namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>Where the lines of the parsed text stood in the file, once includes and tags moved them.</summary>
internal sealed class LineMap
{
    public static LineMap Empty { get; } = new();
    private readonly List<(int Line, int Source, string? Folder)> changes = [];

    /// <summary>From this line on, lines come from <paramref name="source"/> on; <paramref name="folder"/> is that of an included file.</summary>
    public void Add(int line, int source, string? folder) => changes.Add((line, source, folder));

    public int SourceLine(int line)
    {
        var i = Find(line);
        if (i < 0) return line;
        // All lines of an included file stand where its tag stands.
        return changes[i].Folder is null ? changes[i].Source + line - changes[i].Line : changes[i].Source;
    }

    /// <summary>The folder of the file the line was included from; null for the file's own lines.</summary>
    public string? Folder(int line)
    {
        var i = Find(line);
        return i < 0 ? null : changes[i].Folder;
    }

    private int Find(int line)
    {
        int low = 0, high = changes.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (changes[middle].Line <= line) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }
}
