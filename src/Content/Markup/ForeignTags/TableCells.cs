using System.Text;

namespace HelpCenter.Content.Markup.ForeignTags;

/// <summary>Splits the lines of a foreign table into rows of cells; a cell may hold many lines.</summary>
internal static class TableCells
{
    public static List<List<string>> ReadDiplodoc(List<string> lines)
    {
        var rows = new List<List<string>>();
        var cell = new StringBuilder();
        List<string>? row = null;
        var nested = 0;
        var code = new CodeLines();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Inner(lines[i], isFirst: i == 0, isLast: i == lines.Count - 1);
            var trimmed = line.Trim();
            var wasCode = code.IsOpen;
            var isCode = code.Take(line);
            if (wasCode && !code.IsOpen && line.Contains('|'))
            {
                var bar = line.IndexOf('|');
                cell.Append(line[..bar]).Append('\n');
                Split(line[bar..], rows, ref row, cell);
                continue;
            }
            if (isCode || nested > 0 || trimmed.StartsWith("#|"))
            {
                // A table inside a cell goes on as text and is read again with the cell.
                if (trimmed.StartsWith("#|")) nested++;
                if (trimmed.EndsWith("|#")) nested--;
                cell.Append(line).Append('\n');
                continue;
            }
            Split(line, rows, ref row, cell);
            cell.Append('\n');
        }
        if (row is not null) row.Add(cell.ToString());
        return rows;
    }

    private static ReadOnlySpan<char> Inner(string line, bool isFirst, bool isLast)
    {
        var inner = line.AsSpan();
        if (isFirst) inner = inner.TrimStart()[2..];
        if (isLast) inner = inner.TrimEnd() is var end && end.EndsWith("|#") ? end[..^2] : end;
        return inner;
    }

    private static void Split(ReadOnlySpan<char> line, List<List<string>> rows, ref List<string>? row, StringBuilder cell)
    {
        var isCode = false;
        while (true)
        {
            var i = line.IndexOfAny('|', '`', '\\');
            if (row is not null) cell.Append(i < 0 ? line : line[..i]);
            if (i < 0) return;
            var c = line[i];
            line = line[(i + 1)..];
            if (c == '`') isCode = !isCode && line.Contains('`');
            if (c == '\\' && !line.IsEmpty && row is not null)
            {
                cell.Append(c).Append(line[0]);
                line = line[1..];
            }
            else if (c != '|' || isCode) { if (row is not null) cell.Append(c); }
            else if (line is ['|', ..])
            {
                line = line[1..];
                if (row is null) rows.Add(row = []);
                else
                {
                    row.Add(cell.ToString());
                    row = null;
                }
                cell.Clear();
            }
            else if (row is not null)
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
        }
    }

    public static List<List<string>> ReadAscii(List<string> lines, string attributes)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var inFirstRow = 0;
        var code = new CodeLines();
        foreach (var line in lines)
        {
            if (code.Take(line) || !line.AsSpan().TrimStart().StartsWith("|"))
            {
                if (cells.Count > 0 && inFirstRow == 0 && line.Length == 0) inFirstRow = cells.Count;
                if (cells.Count > 0) cells[^1] += "\n" + line;
                continue;
            }
            foreach (var part in SplitAscii(line, cell)) cells.Add(part);
        }
        var columns = ColumnsOf(attributes) is var n and > 0 ? n : Math.Max(1, inFirstRow == 0 ? cells.Count : inFirstRow);
        return cells.Chunk(columns).Select(row => row.ToList()).ToList();
    }

    private static List<string> SplitAscii(string line, StringBuilder cell)
    {
        var parts = new List<string>();
        var isCode = false;
        cell.Clear();
        foreach (var c in line.AsSpan().Trim()[1..])
        {
            if (c == '`') isCode = !isCode;
            if (c == '|' && !isCode)
            {
                parts.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }
        parts.Add(cell.ToString());
        return parts;
    }

    /// <summary>«1,2,3» and «3*».</summary>
    private static int ColumnsOf(string attributes)
    {
        var columns = TagText.Value(attributes, "cols");
        if (columns.Length == 0) return 0;
        return columns.IndexOf('*') is var star and > 0 && int.TryParse(columns.AsSpan(0, star), out var times) && times is > 0 and < 100 ? times : columns.Count(c => c == ',') + 1;
    }

    /// <summary>Diplodoc knows no headers; authors make the first row bold.</summary>
    public static bool LooksLikeHeader(List<List<string>> rows) => rows.Count > 1 && rows[0].TrueForAll(cell => cell.AsSpan().TrimStart().StartsWith("**"));
}
