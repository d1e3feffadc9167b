using HelpCenter.Content.Markup.Fences;
using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HelpCenter.Content.Markup.Tabs;

/// <summary><c>::::tabs</c> with <c>:::tab Title</c> inside. Without scripts they are parts under headings, one below the other.</summary>
internal sealed class TabGroup(BlockParser parser, string kind) : Fence(parser, kind);

internal sealed class Tab(BlockParser parser, string kind) : Fence(parser, kind);

/// <summary>A list whose items are tabs, as Diplodoc writes them: the first line is the title.</summary>
internal sealed class TabList(BlockParser parser, string kind) : Fence(parser, kind);

internal sealed class TabsExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.AddFence((parser, kind) => new TabGroup(parser, kind), "tabs");
        pipeline.AddFence((parser, kind) => new Tab(parser, kind), "tab");
        pipeline.AddFence((parser, kind) => new TabList(parser, kind), "tab-list");
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Add(new TabGroupRenderer());
        renderer.ObjectRenderers.Add(new TabRenderer());
        renderer.ObjectRenderers.Add(new TabListRenderer());
    }
}

internal sealed class TabGroupRenderer : MarkdownObjectRenderer<MarkupRenderer, TabGroup>
{
    protected override void Write(MarkupRenderer renderer, TabGroup tabs)
    {
        FenceChecks.Closed(renderer, tabs);
        renderer.Html.Append("<div class=\"tabs\">\n");
        renderer.WriteBlocks(tabs);
        renderer.Html.Append("</div>\n");
    }
}

internal sealed class TabRenderer : MarkdownObjectRenderer<MarkupRenderer, Tab>
{
    protected override void Write(MarkupRenderer renderer, Tab tab)
    {
        FenceChecks.Closed(renderer, tab);
        Open(renderer);
        if (tab.Title is { } title) renderer.WriteRun(title);
        else renderer.Html.Append(MarkupTexts.Tab);
        EndTitle(renderer);
        renderer.WriteContent(tab);
        Close(renderer);
    }

    public static void Open(MarkupRenderer renderer)
    {
        var html = renderer.Html;
        html.Append("<section class=\"tab\"><h");
        html.Append(TitleLevel(renderer));
        html.Append(" class=\"tab-title\">");
    }

    public static void EndTitle(MarkupRenderer renderer)
    {
        renderer.Html.Append("</h");
        renderer.Html.Append(TitleLevel(renderer));
        renderer.Html.Append(">\n");
        renderer.EndBlockText();
    }

    public static void Close(MarkupRenderer renderer) => renderer.Html.Append("</section>\n");

    private static int TitleLevel(MarkupRenderer renderer) => Math.Clamp(renderer.Sections.Level + 1, 2, 6);
}
