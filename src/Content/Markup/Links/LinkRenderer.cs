using HelpCenter.Content.Markup.ForeignTags;
using HelpCenter.Content.Markup.Images;
using HelpCenter.Content.Markup.Typography;
using HelpCenter.Content.Markup.Variables;
using HelpCenter.Content.Markup.Writing;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Links;

/// <summary>Links and pictures of a text. A dead link leaves its text.</summary>
internal sealed class LinkRenderer : MarkdownObjectRenderer<MarkupRenderer, LinkInline>
{
    protected override void Write(MarkupRenderer renderer, LinkInline link)
    {
        if (link.IsImage) InlineImage.Write(renderer, link);
        else if (link.FirstChild is AttributeListInline { NextSibling: null } only && only.Source.AsSpan() is "{#T}") WriteTitled(renderer, link);
        else Write(renderer, link, link.Url ?? "");
    }

    private static void Write(MarkupRenderer renderer, LinkInline link, string url)
    {
        if (link.FirstChild is null && url.Length > 0)
            renderer.Report(renderer.Line, "empty-link", $"У ссылки на «{url}» нет текста.", "Напишите в квадратных скобках, куда она ведёт.");
        var start = LinkWriter.Open(renderer, url);
        renderer.WriteInlines(link);
        LinkWriter.Close(renderer, start);
    }

    /// <summary><c>[{#T}](path)</c> of Diplodoc takes the title of the page it leads to.</summary>
    private static void WriteTitled(MarkupRenderer renderer, LinkInline link)
    {
        var start = LinkWriter.Open(renderer, link.Url ?? "");
        if (start.Link >= 0) renderer.Run.Slot(SlotKind.LinkTitle, start.Link);
        else renderer.Run.Verbatim(link.Url);
        LinkWriter.Close(renderer, start);
    }
}

internal sealed class AutolinkRenderer : MarkdownObjectRenderer<MarkupRenderer, AutolinkInline>
{
    protected override void Write(MarkupRenderer renderer, AutolinkInline link)
    {
        var start = LinkWriter.Open(renderer, link.IsEmail ? "mailto:" + link.Url : link.Url);
        renderer.Run.Verbatim(link.Url);
        LinkWriter.Close(renderer, start);
    }
}

/// <param name="Link">Index of the link the site resolves, or -1.</param>
/// <param name="Text">Where its text begins in the run.</param>
/// <param name="End">What closes the element; null for a link inside a link and for a dead one.</param>
internal readonly record struct OpenLink(int Link, int Text, string? End);

internal static class LinkWriter
{
    public static OpenLink Open(MarkupRenderer renderer, string url)
    {
        var run = renderer.Run;
        if (renderer.LinkDepth++ > 0) return new OpenLink(-1, run.Length, null);
        var address = Address.Read(VariableText.Fill(renderer, url), renderer.Folder);
        switch (address.Kind)
        {
            case AddressKind.Unsafe:
                renderer.Report(renderer.Line, "unsafe-link", $"Ссылка «{Short(address.Target)}» не открывается: такой адрес небезопасен.",
                    "Подойдут адреса http, https, mailto, tel и страницы справки.");
                return new OpenLink(-1, run.Length, null);
            case AddressKind.External:
                WriteTag(run.BeginTag(), address.Target, address.IsWeb ? "\" rel=\"noopener\">" : "\">");
                run.EndTag();
                return new OpenLink(-1, run.Length, "</a>");
            case AddressKind.Own:
                return OpenSlot(renderer, MarkupLinkKind.Own, "", address.Anchor);
            default:
                var kind = address.Kind == AddressKind.Site ? MarkupLinkKind.Site : MarkupLinkKind.File;
                return OpenSlot(renderer, kind, address.Target, address.Anchor);
        }
    }

    public static OpenLink OpenSlot(MarkupRenderer renderer, MarkupLinkKind kind, string target, string anchor)
    {
        var link = renderer.AddLink(kind, target, anchor, "");
        renderer.Run.Slot(SlotKind.LinkOpen, link);
        return new OpenLink(link, renderer.Run.Length, "");
    }

    public static void Close(MarkupRenderer renderer, OpenLink link)
    {
        renderer.LinkDepth--;
        if (link.Link >= 0)
        {
            var text = Typograph.Fix(renderer.Run.PlainFrom(link.Text)).Trim();
            renderer.Links[link.Link] = renderer.Links[link.Link] with { Text = KnownStrings.Here.Of(text) };
        }
        if (link.End is "") renderer.Run.Slot(SlotKind.LinkClose, link.Link);
        else if (link.End is { } end) renderer.Run.Tag(end);
    }

    private static void WriteTag(CharBuffer tag, string url, string end)
    {
        tag.Append("<a href=\"");
        tag.AppendEscaped(url);
        tag.Append(end);
    }

    private static string Short(string url) => url.Length > 60 ? url[..60] + "…" : url;
}
