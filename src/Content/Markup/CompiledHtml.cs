using System.Text;
using HelpCenter.Search;

namespace HelpCenter.Content.Markup;

/// <summary>HTML with holes where the site has a say: links, pictures and what only agents may see.</summary>
public sealed class CompiledHtml
{
    private readonly TextPiece _text;

    public CompiledHtml(string text, IReadOnlyList<HtmlSlot> slots, IReadOnlyList<HtmlRange> agentsOnly)
        : this(new TextPiece(text), slots, agentsOnly) { }

    internal CompiledHtml(TextPiece text, IReadOnlyList<HtmlSlot> slots, IReadOnlyList<HtmlRange> agentsOnly) =>
        (_text, Slots, AgentsOnly) = (text, slots, agentsOnly);

    public static CompiledHtml Empty { get; } = new("", [], []);

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
        var text = Text;
        var at = range.Start;
        foreach (var slot in Slots)
        {
            if (slot.At < range.Start) continue;
            if (slot.At > range.End) break;
            Append(html, text, at, slot.At, audience);
            at = slot.At;
            if (audience == Audience.Agents || !IsForAgents(at)) AppendSlot(html, slot, resolver, links[slot.Link]);
        }
        Append(html, text, at, range.End, audience);
        return html.ToString();
    }

    private void Append(StringBuilder html, string text, int from, int to, Audience audience)
    {
        if (audience == Audience.Public)
        {
            foreach (var hidden in AgentsOnly)
            {
                if (hidden.End <= from) continue;
                if (hidden.Start >= to) break;
                if (hidden.Start > from) html.Append(text, from, hidden.Start - from);
                from = Math.Min(hidden.End, to);
            }
        }
        if (to > from) html.Append(text, from, to - from);
    }

    private bool IsForAgents(int at)
    {
        foreach (var hidden in AgentsOnly)
        {
            if (at >= hidden.Start && at < hidden.End) return true;
        }
        return false;
    }

    private static void AppendSlot(StringBuilder html, HtmlSlot slot, ILinkResolver resolver, MarkupLink link)
    {
        switch (slot.Kind)
        {
            case SlotKind.LinkOpen when resolver.Link(link) is { } target:
                html.Append("<a href=\"").Append(HtmlText.Escape(target.Url)).Append("\">");
                break;
            case SlotKind.LinkClose when resolver.Link(link) is not null:
                html.Append("</a>");
                break;
            case SlotKind.LinkTitle:
                html.Append(HtmlText.Escape(resolver.Link(link)?.Title ?? link.Target));
                break;
            case SlotKind.Image when resolver.Image(link) is { } image:
                html.Append("<img src=\"").Append(HtmlText.Escape(image.Url)).Append("\" alt=\"").Append(HtmlText.Escape(link.Text)).Append('"');
                if (image.Width > 0) html.Append($" width=\"{image.Width}\" height=\"{image.Height}\"");
                html.Append(" loading=\"lazy\" decoding=\"async\">");
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
