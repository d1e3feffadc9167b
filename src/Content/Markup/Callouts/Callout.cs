using HelpCenter.Content.Markup.Fences;
using HelpCenter.Content.Markup.Variables;
using HelpCenter.Content.Markup.Writing;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HelpCenter.Content.Markup.Callouts;

/// <summary><c>:::note</c>, <c>tip</c>, <c>warning</c>, <c>danger</c>, and for agents <c>agent</c>, <c>reply</c>, <c>say</c>, <c>ask</c>, <c>do</c>.</summary>
internal sealed class Callout(BlockParser parser, string kind) : Fence(parser, kind);

internal sealed class CalloutExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.AddFence((parser, kind) => new Callout(parser, kind), [.. CalloutStyle.Kinds]);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new CalloutRenderer());
}

internal sealed class CalloutRenderer : MarkdownObjectRenderer<MarkupRenderer, Callout>
{
    protected override void Write(MarkupRenderer renderer, Callout callout)
    {
        FenceChecks.Closed(renderer, callout);
        var style = CalloutStyle.Of(callout.Kind);
        var start = renderer.Html.Length;
        if (style.IsForAgents) renderer.AgentDepth++;
        if (callout.Kind == "reply") renderer.PlaceholderDepth++;

        var title = WriteFrame(renderer, callout, style);
        var contentStart = renderer.Html.Length;
        renderer.WriteContent(callout);
        var content = new HtmlRange(contentStart, renderer.Html.Length);
        renderer.Html.Append("</div>\n");

        if (style.IsBlock) renderer.Sections.AddBlock(new MarkupBlock(callout.Kind, title, content, Source(renderer, callout)));
        if (callout.Kind == "reply") renderer.PlaceholderDepth--;
        if (style.IsForAgents && --renderer.AgentDepth == 0) renderer.AgentsOnly.Add(new HtmlRange(start, renderer.Html.Length));
    }

    /// <summary>Writes everything above the content; returns the title in plain text.</summary>
    private static string WriteFrame(MarkupRenderer renderer, Callout callout, CalloutStyle style)
    {
        CalloutFrame.Open(renderer, style);
        var text = renderer.PlainText;
        var from = text.Length;
        if (callout.Title is { } title) renderer.WriteRun(title);
        else renderer.Html.Append(style.Title);
        var plain = callout.Title is null ? "" : text.Substring(from, text.Length);
        CalloutFrame.EndTitle(renderer);
        return plain;
    }

    private static string Source(MarkupRenderer renderer, Callout callout)
    {
        var text = renderer.Parsed;
        var end = Math.Min(callout.ContentEnd, text.Length);
        var inner = callout.ContentStart < end ? text[callout.ContentStart..end] : "";
        return VariableText.Fill(renderer, Dedent(inner, callout.Column)).Trim('\r', '\n');
    }

    private static string Dedent(string text, int columns)
    {
        if (columns == 0) return text;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var skip = 0;
            while (skip < columns && skip < lines[i].Length && lines[i][skip] is ' ' or '\t' && skip < lines[i].Length) skip++;
            lines[i] = lines[i][Math.Min(skip, lines[i].Length)..];
        }
        return string.Join('\n', lines);
    }
}

internal static class CalloutFrame
{
    public static void Open(MarkupRenderer renderer, CalloutStyle style)
    {
        var html = renderer.Html;
        html.Append("<div class=\"callout");
        html.Append(style.Class);
        html.Append("\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"#");
        html.Append(style.Icon);
        html.Append("\"/></svg><p class=\"callout-title\">");
    }

    public static void EndTitle(MarkupRenderer renderer)
    {
        renderer.Html.Append("</p>\n");
        renderer.EndBlockText();
    }
}
