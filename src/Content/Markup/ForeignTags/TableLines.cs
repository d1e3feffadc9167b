namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>Collects the lines of a <c>#| … |#</c> table (Diplodoc) or a <c>|===</c> one (AsciiDoc) and writes it as ours.</summary>
internal sealed class TableLines(ForeignTagReader owner)
{
    private readonly List<string> lines = [];
    private string attributes = "";
    private int startLine, depth;
    private bool isAscii;

    public bool IsOpen => depth > 0;

    public bool Take(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (!IsOpen) return Begin(line, text);
        if (isAscii ? text.StartsWith("|===") : text.EndsWith("|#") && --depth == 0)
        {
            if (!isAscii) lines.Add(line.ToString());
            depth = 0;
            Write(line);
            return true;
        }
        if (!isAscii && text.StartsWith("#|")) depth++;
        lines.Add(line.ToString());
        return true;
    }

    /// <summary>A table without an end is no table.</summary>
    public void End()
    {
        if (!IsOpen) return;
        depth = 0;
        foreach (var line in lines) owner.ReadLine(line);
    }

    private bool Begin(ReadOnlySpan<char> line, ReadOnlySpan<char> text)
    {
        if (IsAttributes(text))
        {
            attributes = text.ToString();
            return true;
        }
        isAscii = text.StartsWith("|===");
        if (!isAscii && !text.StartsWith("#|"))
        {
            if (!text.IsEmpty) attributes = "";
            return false;
        }
        lines.Clear();
        startLine = owner.Output.SourceLine;
        depth = 1;
        if (isAscii) return true;
        lines.Add(line.ToString());
        if (text.Length > 2 && text.EndsWith("|#"))
        {
            depth = 0;
            Write(line);
        }
        return true;
    }

    private static bool IsAttributes(ReadOnlySpan<char> text) =>
        text.Length > 6 && text[0] == '[' && text[^1] == ']' && (text.StartsWith("[cols=") || text.StartsWith("[%") || text.StartsWith("[options=") || text.StartsWith("[width="));

    private void Write(ReadOnlySpan<char> lastLine)
    {
        var indent = lines.Count > 0 ? lines[0][..TagText.IndentOf(lines[0])] : lastLine[..TagText.IndentOf(lastLine)].ToString();
        var rows = isAscii ? TableCells.ReadAscii(lines, attributes) : TableCells.ReadDiplodoc(lines);
        var hasHeader = isAscii ? attributes.Contains("header", StringComparison.Ordinal) || attributes.Length == 0 : TableCells.LooksLikeHeader(rows);
        attributes = "";
        var after = owner.Output.SourceLine;
        owner.Output.SourceLine = startLine;
        new TableWriter(owner, indent, isAscii ? " " : "<br>").Write(rows, hasHeader);
        owner.Output.SourceLine = after;
    }
}
