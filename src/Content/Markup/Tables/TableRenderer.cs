using HelpCenter.Content.Markup.Writing;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HelpCenter.Content.Markup.Tables;

/// <summary>Tables scroll in a labelled region that the keyboard reaches.</summary>
internal sealed class TableRenderer : MarkdownObjectRenderer<MarkupRenderer, Table>
{
    protected override void Write(MarkupRenderer renderer, Table table)
    {
        TableFrame.Open(renderer);
        var isBodyOpen = false;
        for (var i = 0; i < table.Count; i++)
        {
            var row = (TableRow)table[i];
            if (row.IsHeader && IsEmpty(row)) continue;
            if (row.IsHeader) renderer.Html.Append("<thead>\n");
            else if (!isBodyOpen)
            {
                renderer.Html.Append("<tbody>\n");
                isBodyOpen = true;
            }
            // The line of dashes has no row.
            renderer.Line = table.Line + i + (row.IsHeader ? 0 : 1);
            WriteRow(renderer, table, row);
            if (row.IsHeader) renderer.Html.Append("</thead>\n");
        }
        if (isBodyOpen) renderer.Html.Append("</tbody>\n");
        TableFrame.Close(renderer);
    }

    /// <summary>A table rewritten from a dialect without headers.</summary>
    private static bool IsEmpty(TableRow row)
    {
        foreach (var cell in row)
        {
            foreach (var block in (TableCell)cell)
            {
                if (block is not ParagraphBlock { Inline.FirstChild: null }) return false;
            }
        }
        return true;
    }

    private static void WriteRow(MarkupRenderer renderer, Table table, TableRow row)
    {
        renderer.Html.Append("<tr>");
        var line = renderer.Line;
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var isNumeric = i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment == TableColumnAlign.Right;
            renderer.Html.Append((row.IsHeader, isNumeric) switch
            {
                (true, true) => "<th scope=\"col\" class=\"n\">",
                (true, false) => "<th scope=\"col\">",
                (false, true) => "<td class=\"n\">",
                _ => "<td>",
            });
            WriteCell(renderer, cell, line);
            renderer.Html.Append(row.IsHeader ? "</th>" : "</td>");
        }
        renderer.Html.Append("</tr>\n");
        renderer.EndBlockText();
    }

    private static void WriteCell(MarkupRenderer renderer, TableCell cell, int line)
    {
        var text = renderer.PlainText;
        if (text.Length > 0 && text.Written[^1] != '\n') text.Append(" · ");
        for (var i = 0; i < cell.Count; i++)
        {
            renderer.Line = line;
            if (cell[i] is not ParagraphBlock { Inline: { } inline }) renderer.Write(cell[i]);
            else
            {
                renderer.InTableCell = true;
                renderer.WriteInlines(inline);
                renderer.InTableCell = false;
                renderer.Run.FlushTo(renderer);
            }
        }
    }
}

internal static class TableFrame
{
    public const string End = "</table></div>";

    public static void Open(MarkupRenderer renderer)
    {
        Write(renderer, renderer.Html);
    }

    public static void Write(MarkupRenderer renderer, CharBuffer html)
    {
        html.Append("<div class=\"table-wrap\" role=\"region\" aria-label=\"");
        html.Append(MarkupTexts.Table);
        // Regions of one page need labels that differ.
        if (++renderer.TableCount > 1)
        {
            html.Append(' ');
            html.Append(renderer.TableCount);
        }
        if (renderer.Sections.Heading.Length > 0)
        {
            html.Append(": ");
            html.AppendEscaped(renderer.Sections.Heading);
        }
        html.Append("\" tabindex=\"0\"><table class=\"table\">\n");
    }

    public static void Close(MarkupRenderer renderer)
    {
        renderer.Html.Append(End);
        renderer.Html.Append('\n');
    }
}
