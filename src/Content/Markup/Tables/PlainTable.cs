using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Tables;

internal sealed class PlainTableExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<ParagraphBlockParser>(new PlainTableParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}

/// <summary>
/// Makes a table of a paragraph as soon as it ends. Markdig reads a whole table as one run of inlines and takes it apart
/// afterwards, which is most of the work on a page with tables; here each cell is read by itself. Where it could make a
/// difference — a bar in code, a bracket closed in another cell — the paragraph is left to Markdig.
/// </summary>
internal sealed class PlainTableParser : ParagraphBlockParser
{
    public override bool Close(BlockProcessor processor, Block block)
    {
        var isKept = base.Close(processor, block);
        if (isKept && block is ParagraphBlock { Parent: { } parent } paragraph && parent.LastChild == paragraph && PlainTable.Of(paragraph) is { } table)
            parent[parent.Count - 1] = table;
        return isKept;
    }
}

internal static class PlainTable
{
    /// <summary>Short rows are filled up to the longest: a broken file must not ask for millions of cells.</summary>
    private const int MostColumns = 500, MostCells = 50_000;

    /// <summary>The table that Markdig would make of the paragraph; null when it would make none or would have to look closer.</summary>
    public static Table? Of(ParagraphBlock paragraph)
    {
        var lines = paragraph.Lines.Lines.AsSpan(0, paragraph.Lines.Count);
        if (lines.Length < 2 || Alignments(lines[1].Slice.AsSpan()) is not { } columns) return null;
        var widest = 0;
        var table = new Table { Line = paragraph.Line, Column = paragraph.Column, Span = paragraph.Span };
        for (var i = 0; i < lines.Length; i++)
        {
            if (i == 1) continue;
            if (HasTask(paragraph, lines[i].Slice.AsSpan()) || Row(lines[i]) is not { } row) return null;
            row.IsHeader = i == 0;
            if (row.IsHeader && row.Count != columns.Count) return null;
            widest = Math.Max(widest, row.Count);
            if (widest * (long)lines.Length > MostCells) return null;
            table.Add(row);
        }
        table.ColumnDefinitions.AddRange(columns);
        table.NormalizeUsingMaxWidth();
        return table;
    }

    /// <summary>The columns of «|:---|---:|»; null where it is another line.</summary>
    private static List<TableColumnDefinition>? Alignments(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t");
        if (line.ContainsAnyExcept("|-: \t") || !line.Contains('|')) return null;
        if (line[0] == '|') line = line[1..];
        if (line is [.., '|']) line = line[..^1];
        var columns = new List<TableColumnDefinition>();
        foreach (var part in line.Split('|'))
        {
            var dashes = line[part].Trim(" \t");
            var (isLeft, isRight) = (dashes is [':', ..], dashes is [.., ':']);
            if (isLeft) dashes = dashes[1..];
            if (isRight && !dashes.IsEmpty) dashes = dashes[..^1];
            if (dashes.IsEmpty || dashes.ContainsAnyExcept('-')) return null;
            columns.Add(new() { Alignment = (isLeft, isRight) switch { (true, true) => TableColumnAlign.Center, (true, false) => TableColumnAlign.Left, (false, true) => TableColumnAlign.Right, _ => null } });
        }
        return columns;
    }

    // Only the paragraph of a list item has boxes to tick, and a cell is none.
    private static bool HasTask(ParagraphBlock paragraph, ReadOnlySpan<char> line) =>
        paragraph.Parent is ListItemBlock && (line.Contains("[ ]", StringComparison.Ordinal) || line.Contains("[x]", StringComparison.OrdinalIgnoreCase));

    private static TableRow? Row(in StringLine line)
    {
        var text = line.Slice;
        // Markdig takes a tab behind the last bar for one more cell.
        if (text.AsSpan().TrimEnd(' ') is [.., '\t']) return null;
        text.Trim();
        var row = new TableRow { Line = line.Line };
        var bars = new CellBars(text.AsSpan());
        var start = 0;
        while (bars.Next(out var bar))
        {
            if (row.Count == MostColumns) return null;
            if (bar > 0) Add(row, Cell(text, start, bar), line);
            start = bar + 1;
        }
        if (bars.IsUnclear || start == 0) return null;
        if (text.Start + start <= text.End) Add(row, Cell(text, start, text.Length), line);
        return row.Count == 0 ? null : row;
    }

    private static StringSlice Cell(StringSlice line, int from, int to)
    {
        var cell = new StringSlice(line.Text, line.Start + from, line.Start + to - 1);
        cell.Trim();
        return cell;
    }

    private static void Add(TableRow row, StringSlice text, in StringLine line)
    {
        var paragraph = new ParagraphBlock { Line = line.Line, Lines = new StringLineGroup(1) };
        paragraph.Lines.Add(new StringLine(text, line.Line, line.Column, line.Position, NewLine.None));
        row.Add(new TableCell { paragraph });
    }
}
