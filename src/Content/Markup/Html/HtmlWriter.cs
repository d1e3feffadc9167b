using HelpCenter.Content.Markup.Images;
using HelpCenter.Content.Markup.Links;
using HelpCenter.Content.Markup.Tables;
using HelpCenter.Content.Markup.Writing;

namespace HelpCenter.Content.Markup.Html;

/// <summary>Rebuilds allowed tags so that what comes out is always balanced, whatever came in.</summary>
internal sealed class HtmlWriter(MarkupRenderer renderer)
{
    private const int MaximumDepth = 48;
    private readonly List<(HtmlElement Element, OpenLink Link)> open = [];
    private int floor;

    public int Depth => open.Count;
    /// <summary>Elements below are of an outer block or of emphasis around; a tag in here does not close them.</summary>
    public int Floor => floor;
    public HtmlElement this[int depth] => open[depth].Element;
    public HtmlElement? Top => open.Count > floor ? open[^1].Element : null;

    public void Clear()
    {
        open.Clear();
        floor = 0;
    }

    /// <summary>What is opened from here on is closed by <see cref="EndScope"/>.</summary>
    public int BeginScope()
    {
        var outer = floor;
        floor = open.Count;
        return outer;
    }

    public void EndScope(int outer)
    {
        CloseTo(floor);
        floor = outer;
    }

    /// <param name="allowsBlocks">False inside a paragraph, where lists and tables cannot stand.</param>
    public void Open(HtmlToken tag, bool allowsBlocks)
    {
        var element = HtmlElement.Find(tag.Name);
        if (element is null || (element.IsBlock && !allowsBlocks))
        {
            if (element is not null || HtmlElement.Parts(tag.Name)) PartText();
            return;
        }
        CloseImplied(element);
        if (open.Count >= MaximumDepth || !MayStandHere(element)) return;
        if (element.IsBlock) PartText();
        Write(element, tag);
    }

    public void Close(ReadOnlySpan<char> name)
    {
        for (var i = open.Count - 1; i >= floor; i--)
        {
            if (!name.Equals(open[i].Element.Name, StringComparison.OrdinalIgnoreCase)) continue;
            CloseTo(i);
            return;
        }
        if (HtmlElement.Parts(name)) PartText();
    }

    public void CloseTo(int depth)
    {
        while (open.Count > depth)
        {
            var (element, link) = open[^1];
            open.RemoveAt(open.Count - 1);
            if (element.Name == "a") LinkWriter.Close(renderer, link);
            else renderer.Run.Tag(element.Name == "table" ? TableFrame.End : element.Close);
            if (element.IsBlock) renderer.Run.Write('\n');
        }
    }

    public void OpenParagraph()
    {
        open.Add((HtmlElement.Find("p")!, default));
        renderer.Run.Tag("<p>");
    }

    private void Write(HtmlElement element, HtmlToken tag)
    {
        var link = default(OpenLink);
        switch (element.Name)
        {
            case "br":
                renderer.Run.Tag("<br>");
                renderer.Run.Write('\n');
                return;
            case "img":
                InlineImage.Write(renderer, HtmlReader.Attribute(tag.Attributes, "src") ?? "", HtmlReader.Attribute(tag.Attributes, "alt")?.Trim() ?? "");
                return;
            case "a":
                if (HtmlReader.Attribute(tag.Attributes, "href") is not { Length: > 0 } href) return;
                link = LinkWriter.Open(renderer, href);
                break;
            case "table":
                TableFrame.Write(renderer, renderer.Run.BeginTag());
                renderer.Run.EndTag();
                break;
            case "td" or "th":
                WriteCell(renderer.Run.BeginTag(), element, tag);
                renderer.Run.EndTag();
                break;
            default:
                renderer.Run.Tag(element.Open);
                break;
        }
        open.Add((element, link));
    }

    private static void WriteCell(CharBuffer html, HtmlElement element, HtmlToken tag)
    {
        html.Append('<');
        html.Append(element.Name);
        foreach (var name in (ReadOnlySpan<string>)["colspan", "rowspan"])
        {
            if (!int.TryParse(HtmlReader.Attribute(tag.Attributes, name), out var span) || span is < 2 or > 100) continue;
            html.Append(' ');
            html.Append(name);
            html.Append("=\"");
            html.Append(span);
            html.Append('"');
        }
        html.Append('>');
    }

    /// <summary>A new item ends the item before it, a block ends a paragraph.</summary>
    private void CloseImplied(HtmlElement element)
    {
        if (!element.IsBlock) return;
        for (var i = open.Count - 1; i >= floor; i--)
        {
            var above = open[i].Element.Name;
            var ends = element.Name switch
            {
                "li" => above == "li",
                "td" or "th" => above is "td" or "th",
                "tr" => above == "tr",
                "thead" or "tbody" => above is "thead" or "tbody",
                _ => above == "p",
            };
            if (ends) CloseTo(i);
            else if (above is "ul" or "ol" or "table" or "details") return;
        }
    }

    private bool MayStandHere(HtmlElement element)
    {
        if (element.Name == "a" && renderer.LinkDepth > 0) return false;
        if (element.Parents.Length == 0) return element.IsVoid || Top?.Name is not ("ul" or "ol" or "table" or "thead" or "tbody" or "tr");
        return Top is { } top && element.Parents.Contains(top.Name);
    }

    private void PartText()
    {
        if (renderer.Run.Length > 0) renderer.Run.Write('\n');
    }
}
