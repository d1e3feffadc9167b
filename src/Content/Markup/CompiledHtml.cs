using System.Text;
using HelpCenter.Content.Markup.Packing;
using HelpCenter.Search;

namespace HelpCenter.Content.Markup;

/// <summary>HTML with holes where the site has a say: links, pictures and what only agents may see.</summary>
public sealed class CompiledHtml
{
    private readonly TextPiece _text;

    internal CompiledHtml(TextPiece text, IReadOnlyList<HtmlSlot> slots, IReadOnlyList<HtmlRange> agentsOnly) =>
        (_text, Slots, AgentsOnly) = (text, slots, agentsOnly);

    public static CompiledHtml Empty { get; } = new(new TextPiece(""), [], []);

    public string Text => _text.ToString();

    internal TextPiece Piece => _text;

    public int Length => _text.Length;

    public IReadOnlyList<HtmlSlot> Slots { get; }

    public IReadOnlyList<HtmlRange> AgentsOnly { get; }

    public string Render(Audience audience, ILinkResolver resolver, IReadOnlyList<MarkupLink> links) =>
        Render(new HtmlRange(0, Length), audience, resolver, links);

    /// <summary>Renders a range that cuts no element; agents-only parts vanish for the public.</summary>
    public string Render(HtmlRange range, Audience audience, ILinkResolver resolver, IReadOnlyList<MarkupLink> links)
    {
        var html = new StringBuilder(range.End - range.Start + 256);
        var visible = new VisibleText(Text, audience == Audience.Public ? AgentsOnly : []);
        var firstImage = FirstImage();
        var at = range.Start;
        for (var i = FirstSlot(range.Start); i < Slots.Count && Slots[i].At <= range.End; i++)
        {
            var slot = Slots[i];
            visible.Append(html, at, slot.At);
            at = slot.At;
            if (visible.Has(at)) AppendSlot(html, slot, resolver, links[slot.Link], isFirst: i == firstImage);
        }
        visible.Append(html, at, range.End);
        return html.ToString();
    }

    private int FirstImage()
    {
        var i = 0;
        while (i < Slots.Count && Slots[i].Kind != SlotKind.Image) i++;
        return i;
    }

    private int FirstSlot(int start)
    {
        int low = 0, high = Slots.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Slots[middle].At < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <param name="isFirst">The first picture is likely seen at once and loads eagerly.</param>
    private static void AppendSlot(StringBuilder html, HtmlSlot slot, ILinkResolver resolver, MarkupLink link, bool isFirst)
    {
        switch (slot.Kind)
        {
            case SlotKind.LinkOpen when link.Kind == MarkupLinkKind.Own:
                html.Append("<a href=\"#").Append(HtmlText.Escape(link.Anchor)).Append("\">");
                break;
            case SlotKind.LinkClose when link.Kind == MarkupLinkKind.Own:
                html.Append("</a>");
                break;
            case SlotKind.LinkOpen when resolver.Link(link) is { } target:
                html.Append("<a href=\"").Append(HtmlText.Escape(target.Url)).Append("\">");
                break;
            case SlotKind.LinkClose when resolver.Link(link) is not null:
                html.Append("</a>");
                break;
            case SlotKind.LinkTitle:
                html.Append(HtmlText.Escape(resolver.Link(link)?.Title ?? (link.Target.Length > 0 ? link.Target : link.Anchor)));
                break;
            case SlotKind.Image when resolver.Image(link) is { } image:
                html.Append("<img src=\"").Append(HtmlText.Escape(image.Url)).Append("\" alt=\"").Append(HtmlText.Escape(link.Text)).Append('"');
                if (image.Width > 0) html.Append($" width=\"{image.Width}\" height=\"{image.Height}\"");
                html.Append(isFirst ? " decoding=\"async\">" : " loading=\"lazy\" decoding=\"async\">");
                break;
            case SlotKind.Image:
                html.Append("<span class=\"missing-image\">").Append(HtmlText.Escape(link.Text)).Append("</span>");
                break;
        }
    }
}

/// <summary>LinkOpen and LinkClose become nothing when the target is not there, so that the text stays; LinkTitle is the target's title.</summary>
public enum SlotKind : byte { LinkOpen, LinkClose, LinkTitle, Image }

/// <param name="At">Offset in <see cref="CompiledHtml.Text"/>; slots ascend.</param>
/// <param name="Link">Index into <see cref="CompiledMarkup.Links"/>.</param>
public readonly record struct HtmlSlot(int At, SlotKind Kind, int Link);

/// <summary>The site's answer to a link of a file; null when there is nothing there.</summary>
public interface ILinkResolver
{
    LinkTarget? Link(MarkupLink link);
    ImageTarget? Image(MarkupLink link);
}

public sealed record LinkTarget(string Url, string Title);

/// <summary>Width and height are 0 when the file does not tell them.</summary>
public sealed record ImageTarget(string Url, int Width, int Height);
