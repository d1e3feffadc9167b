using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>A table of plain cells becomes a pipe table; one with lists, code or several paragraphs becomes a grid of fences.</summary>
internal sealed class TableWriter(ForeignTagReader owner, string indent, string lineBreak)
{
    public void Write(List<List<string>> rows, bool hasHeader)
    {
        if (rows.Count == 0) return;
        owner.Output.Line("");
        if (rows.TrueForAll(row => row.TrueForAll(IsPlain))) WritePipes(rows, hasHeader);
        else WriteGrid(rows, hasHeader);
        owner.Output.Line("");
    }

    private static bool IsPlain(string cell)
    {
        var rest = cell.AsSpan().Trim();
        var isFirst = true;
        foreach (var line in rest.EnumerateLines())
        {
            var text = line.Trim();
            if (text.IsEmpty && !isFirst) return false;
            if (!text.IsEmpty && (text[0] is '-' or '*' or '+' or '>' or '#' or '~' or '|' or ':' || char.IsAsciiDigit(text[0])) && BeginsBlock(text)) return false;
            if (text.StartsWith("```") || text.Contains("{%", StringComparison.Ordinal) || text.Contains("{note", StringComparison.Ordinal) || text.Contains("{include", StringComparison.Ordinal)
                || text.Contains("{cut", StringComparison.Ordinal) || text.Contains("{/", StringComparison.Ordinal)) return false;
            isFirst = false;
        }
        return true;
    }

    private static bool BeginsBlock(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("**") || text.StartsWith("---")) return false;
        if (text[0] is '>' or '|' or '~' or ':') return text[0] is '>' or '|' || text.StartsWith("~~~") || text.StartsWith(":::");
        var space = text.IndexOf(' ');
        return space > 0 && (space == 1 || text[0] == '#' || text[space - 1] is '.' or ')');
    }

    private void WritePipes(List<List<string>> rows, bool hasHeader)
    {
        var columns = rows.Max(row => row.Count);
        var first = hasHeader ? rows[0] : [];
        WriteRow(first, columns);
        owner.Output.Line(indent + "|" + string.Concat(Enumerable.Repeat("---|", columns)));
        foreach (var row in hasHeader ? rows.Skip(1) : rows) WriteRow(row, columns);
    }

    private void WriteRow(List<string> row, int columns)
    {
        var line = new CharBuffer(row.Sum(static cell => cell.Length + 3) + indent.Length + 3 * columns + 1);
        line.Append(indent);
        line.Append('|');
        for (var i = 0; i < columns; i++)
        {
            line.Append(' ');
            if (i < row.Count) AppendCell(line, row[i].AsSpan().Trim());
            line.Append(" |");
        }
        owner.ReadLine(line.Written);
    }

    private void AppendCell(CharBuffer line, ReadOnlySpan<char> cell)
    {
        int end;
        while ((end = cell.IndexOf('\n')) >= 0)
        {
            line.Append(cell[..end]);
            line.Append(lineBreak);
            cell = cell[(end + 1)..];
        }
        line.Append(cell);
    }

    private void WriteGrid(List<List<string>> rows, bool hasHeader)
    {
        owner.Output.Line($"{indent}:::::::grid {(hasHeader ? "header" : "")}");
        foreach (var row in rows)
        {
            owner.Output.Line(indent + "::::::grid-row");
            foreach (var cell in row)
            {
                owner.Output.Line(indent + ":::::grid-cell");
                owner.ReadBlock(Indented(cell), movesOn: false);
                owner.Output.Line(indent + ":::::");
            }
            owner.Output.Line(indent + "::::::");
        }
        owner.Output.Line(indent + ":::::::");
    }

    /// <summary>The first line of a cell stands behind a bar; it goes where the others are.</summary>
    private string Indented(string cell) => string.Concat(indent, cell.AsSpan().TrimEnd().TrimStart(" \n"));
}
