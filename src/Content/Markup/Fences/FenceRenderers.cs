using HelpCenter.Content.Markup.Writing;
using HelpCenter.Content.Sources;
using Markdig.Renderers;

namespace HelpCenter.Content.Markup.Fences;

/// <summary>The title and the content stay readable without a frame.</summary>
internal sealed class UnknownFenceRenderer(IReadOnlyList<string> known) : MarkdownObjectRenderer<MarkupRenderer, UnknownFence>
{
    protected override void Write(MarkupRenderer renderer, UnknownFence fence)
    {
        var nearest = NearestName.Of(fence.Kind, known);
        renderer.ReportStrict(fence.Line, "unknown-fence", $"Неизвестная врезка «:::{fence.Kind}».",
            nearest is null ? "Известны: note, tip, warning, danger, agent, reply, details, tabs." : $"Возможно, «:::{nearest}».");
        FenceChecks.Closed(renderer, fence);
        renderer.Html.Append("<div class=\"fence\">");
        renderer.WriteBlocks(fence);
        renderer.Html.Append("</div>\n");
    }
}

internal sealed class StrayFenceRenderer : MarkdownObjectRenderer<MarkupRenderer, StrayFence>
{
    protected override void Write(MarkupRenderer renderer, StrayFence fence) =>
        renderer.ReportStrict(fence.Line, "stray-fence", "Строка «:::» ничего не закрывает.", "Уберите её или откройте врезку выше.");
}

internal sealed class FenceTitleRenderer : MarkdownObjectRenderer<MarkupRenderer, FenceTitle>
{
    protected override void Write(MarkupRenderer renderer, FenceTitle title)
    {
        renderer.Html.Append("<p>");
        renderer.WriteRun(title);
        renderer.Html.Append("</p>\n");
        renderer.EndBlockText();
    }
}

internal static class FenceChecks
{
    public static void Closed(MarkupRenderer renderer, Fence fence)
    {
        if (fence.IsClosed) return;
        renderer.ReportStrict(fence.Line, "unclosed-fence", $"Врезка «:::{fence.Kind}» не закрыта.", "Добавьте строку «:::» после её текста.");
    }

    /// <summary>Children without the title, which the feature has written itself.</summary>
    public static void WriteContent(this MarkupRenderer renderer, Fence fence)
    {
        var outer = renderer.Tags.BeginScope();
        for (var i = fence.Title is null ? 0 : 1; i < fence.Count; i++) renderer.Write(fence[i]);
        renderer.EndBlocks(outer);
    }
}
