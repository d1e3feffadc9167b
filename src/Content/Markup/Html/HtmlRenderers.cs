using HelpCenter.Content.Markup.Writing;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Html;

/// <summary>Lines of HTML: never passed through, rebuilt from the allow-list.</summary>
internal sealed class HtmlBlockRenderer : MarkdownObjectRenderer<MarkupRenderer, HtmlBlock>
{
    protected override void Write(MarkupRenderer renderer, HtmlBlock block)
    {
        renderer.Line = block.Line;
        if (block.Type == HtmlBlockType.Comment && IsOneComment(block)) return;
        var tags = renderer.Tags;
        var reader = new HtmlReader(block.Lines.ToString());
        while (reader.Next())
        {
            var token = reader.Current;
            if (token.Kind == HtmlTokenKind.Text) WriteText(renderer, token.Source);
            else if (token.Kind == HtmlTokenKind.Close) tags.Close(token.Name);
            else if (token.Kind == HtmlTokenKind.Open)
            {
                if (HtmlElement.VanishesWhole(token.Name)) reader.SkipTo(token.Name);
                else tags.Open(token, allowsBlocks: true);
            }
        }
        CloseWhatStaysOpen(renderer, block);
        renderer.Run.FlushTo(renderer);
        renderer.EndBlockText();
    }

    private static bool IsOneComment(HtmlBlock block) => block.Lines.Count == 1 && block.Lines.Lines[0].Slice.AsSpan().TrimEnd().EndsWith("-->");

    private static void WriteText(MarkupRenderer renderer, ReadOnlySpan<char> text)
    {
        var top = renderer.Tags.Top;
        if (top?.Name is "pre" or "code") renderer.Run.Verbatim(HtmlReader.Decode(text));
        else if (!text.IsWhiteSpace())
        {
            if (top is null or { HoldsText: false }) renderer.Tags.OpenParagraph();
            renderer.Run.Write(HtmlReader.Decode(text));
        }
        else if (top is { HoldsText: true } && renderer.Run.Length > 0) renderer.Run.Write(' ');
    }

    /// <summary>Only a list, a table or a disclosure waits for its end in a later block, and only when there is one.</summary>
    private static void CloseWhatStaysOpen(MarkupRenderer renderer, HtmlBlock block)
    {
        var tags = renderer.Tags;
        for (var depth = tags.Floor; depth < tags.Depth; depth++)
        {
            var element = tags[depth];
            if (element.MayStayOpen && renderer.ClosingTags.HasAfter(block, element.Name)) continue;
            tags.CloseTo(depth);
            return;
        }
    }
}

/// <summary>Where among the blocks of one container the last closing tag of a name stands.</summary>
internal sealed class ClosingTags
{
    private readonly Dictionary<string, int> lastLines = new(StringComparer.Ordinal);
    private ContainerBlock? container;

    public void Clear()
    {
        container = null;
        lastLines.Clear();
    }

    public bool HasAfter(HtmlBlock block, string name)
    {
        if (block.Parent != container) Clear();
        container = block.Parent;
        if (!lastLines.TryGetValue(name, out var line)) lastLines[name] = line = LastLine(container, "</" + name);
        return line > block.Line;
    }

    private static int LastLine(ContainerBlock? container, string tag)
    {
        for (var i = (container?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (container![i] is not HtmlBlock html) continue;
            foreach (var line in html.Lines.Lines.AsSpan(0, html.Lines.Count))
            {
                if (line.Slice.AsSpan().Contains(tag, StringComparison.OrdinalIgnoreCase)) return html.Line;
            }
        }
        return -1;
    }
}

internal sealed class HtmlInlineRenderer : MarkdownObjectRenderer<MarkupRenderer, HtmlInline>
{
    private const int FarthestPartner = 2000;

    protected override void Write(MarkupRenderer renderer, HtmlInline inline)
    {
        var reader = new HtmlReader(inline.Tag);
        if (!reader.Next()) return;
        var token = reader.Current;
        if (token.Kind == HtmlTokenKind.Close) renderer.Tags.Close(token.Name);
        if (token.Kind != HtmlTokenKind.Open) return;
        if (HtmlElement.VanishesWhole(token.Name)) RemoveWhole(inline, token.Name);
        else if (IsPlaceholder(inline, token)) renderer.Run.Verbatim(inline.Tag);
        else renderer.Tags.Open(token, renderer.InTableCell);
    }

    private static void RemoveWhole(HtmlInline inline, ReadOnlySpan<char> name)
    {
        if (Partner(inline, name) is not { } partner) return;
        while (inline.NextSibling is { } next)
        {
            next.Remove();
            if (next == partner) return;
        }
    }

    /// <summary><c>GET /users/&lt;id&gt;</c>: no element of HTML, never closed; authors mean the words.</summary>
    private static bool IsPlaceholder(HtmlInline inline, HtmlToken token) =>
        token.Attributes.IsWhiteSpace() && !token.Name.Contains('-') && !HtmlElement.IsHtml(token.Name) && Partner(inline, token.Name) is null;

    private static HtmlInline? Partner(HtmlInline inline, ReadOnlySpan<char> name)
    {
        var left = FarthestPartner;
        for (var next = inline.NextSibling; next is not null && left-- > 0; next = next.NextSibling)
        {
            if (next is HtmlInline { Tag: var tag } found && tag.StartsWith("</") && tag.AsSpan(2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return found;
        }
        return null;
    }
}
