using HelpCenter.Content.Markup.Fences;
using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HelpCenter.Content.Markup.Tables;

/// <summary>A table whose cells hold blocks; other dialects' tables are rewritten to it.</summary>
internal sealed class GridFence(BlockParser parser, string kind) : Fence(parser, kind)
{
    public bool HasHeader => Title is not null;
}

internal sealed class GridRow(BlockParser parser, string kind) : Fence(parser, kind);

internal sealed class GridCell(BlockParser parser, string kind) : Fence(parser, kind);

internal sealed class GridExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.AddFence((parser, kind) => new GridFence(parser, kind), "grid");
        pipeline.AddFence((parser, kind) => new GridRow(parser, kind), "grid-row");
        pipeline.AddFence((parser, kind) => new GridCell(parser, kind), "grid-cell");
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new GridRenderer());
}

internal sealed class GridRenderer : MarkdownObjectRenderer<MarkupRenderer, GridFence>
{
    protected override void Write(MarkupRenderer renderer, GridFence grid)
    {
        var rows = grid.OfType<GridRow>().ToList();
        TableFrame.Open(renderer);
        for (var i = 0; i < rows.Count; i++)
        {
            var isHeader = i == 0 && grid.HasHeader;
            if (isHeader) renderer.Html.Append("<thead>\n");
            else if (i == (grid.HasHeader ? 1 : 0)) renderer.Html.Append("<tbody>\n");
            WriteRow(renderer, rows[i], isHeader ? "th scope=\"col\"" : "td", isHeader ? "</th>" : "</td>");
            if (isHeader) renderer.Html.Append("</thead>\n");
            else if (i == rows.Count - 1) renderer.Html.Append("</tbody>\n");
        }
        TableFrame.Close(renderer);
    }

    private static void WriteRow(MarkupRenderer renderer, GridRow row, string open, string close)
    {
        renderer.Html.Append("<tr>");
        foreach (var cell in row.OfType<GridCell>())
        {
            renderer.Html.Append('<');
            renderer.Html.Append(open);
            renderer.Html.Append('>');
            renderer.WriteBlocks(cell);
            renderer.Html.Append(close);
        }
        renderer.Html.Append("</tr>\n");
    }
}
