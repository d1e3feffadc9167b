using HelpCenter.Content.Markup.ForeignTags;
using HelpCenter.Content.Markup.Links;
using HelpCenter.Content.Markup.Variables;
using HelpCenter.Content.Markup.Writing;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Images;

/// <summary>A picture alone on its line; its title is the caption.</summary>
internal static class Figure
{
    /// <summary>The picture that has this line, which begins here, for itself.</summary>
    public static LinkInline? At(Inline inline)
    {
        if (inline is not LinkInline { IsImage: true } image) return null;
        for (var next = image.NextSibling; next is not null and not LineBreakInline; next = next.NextSibling)
        {
            if (next is AttributeListInline || (next is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace())) continue;
            return null;
        }
        return image;
    }

    public static void Write(MarkupRenderer renderer, LinkInline image)
    {
        renderer.Html.Append("<figure class=\"figure\">");
        InlineImage.Write(renderer, image);
        renderer.Run.FlushTo(renderer);
        if (!string.IsNullOrWhiteSpace(image.Title))
        {
            renderer.Html.Append("<figcaption>");
            renderer.Run.Write(VariableText.Fill(renderer, image.Title));
            renderer.Run.FlushTo(renderer);
            renderer.Html.Append("</figcaption>");
        }
        renderer.Html.Append("</figure>\n");
        renderer.EndBlockText();
    }
}

internal static class InlineImage
{
    public static void Write(MarkupRenderer renderer, LinkInline image)
    {
        Write(renderer, image.Url ?? "", InlineText.Of(renderer, image).Trim());
    }

    public static void Write(MarkupRenderer renderer, string url, string alt)
    {
        var address = Address.Read(VariableText.Fill(renderer, url), renderer.Folder);
        if (alt.Length == 0) ReportAlt(renderer, url);
        switch (address.Kind)
        {
            case AddressKind.File:
                renderer.Run.Slot(SlotKind.Image, renderer.AddLink(MarkupLinkKind.Image, address.Target, "", alt));
                break;
            case AddressKind.Site:
                renderer.Run.Slot(SlotKind.Image, renderer.AddLink(MarkupLinkKind.Image, address.Target.TrimStart('/'), "", alt));
                break;
            default:
                WriteForeign(renderer, url, alt);
                break;
        }
    }

    /// <summary>No page asks a third party for anything, so a picture from elsewhere is a link to it.</summary>
    private static void WriteForeign(MarkupRenderer renderer, string url, string alt)
    {
        var open = LinkWriter.Open(renderer, url);
        renderer.Run.Write(alt.Length > 0 ? alt : MarkupTexts.Image);
        LinkWriter.Close(renderer, open);
    }

    private static void ReportAlt(MarkupRenderer renderer, string url) =>
        renderer.Report(renderer.Line, "missing-alt", $"У изображения «{url}» нет описания.", "Напишите в квадратных скобках, что на нём видно.");
}
