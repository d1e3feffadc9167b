using HelpCenter.Content.Markup.Images;
using HelpCenter.Content.Markup.Writing;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Basics;

/// <summary>A paragraph; a picture alone on its line becomes a figure between two paragraphs.</summary>
internal static class ParagraphLines
{
    /// <param name="isBare">No element around it: the text of a tight list item.</param>
    public static void Write(MarkupRenderer renderer, Inline? inline, bool isBare)
    {
        while (inline is not null)
        {
            if (Figure.At(inline) is { } image)
            {
                Figure.Write(renderer, image);
                inline = NextLine(renderer, image);
            }
            else inline = WriteText(renderer, inline, isBare);
        }
    }

    /// <returns>The picture that ended the text, or null.</returns>
    private static Inline? WriteText(MarkupRenderer renderer, Inline inline, bool isBare)
    {
        if (!isBare) renderer.Html.Append("<p>");
        var outer = renderer.Tags.BeginScope();
        Inline? next = inline;
        do
        {
            if (next is LineBreakInline && next.NextSibling is { } image && Figure.At(image) is not null)
            {
                renderer.Line++;
                next = image;
                break;
            }
            renderer.Write(next);
            next = next.NextSibling;
        }
        while (next is not null);
        renderer.Tags.EndScope(outer);
        renderer.Run.FlushTo(renderer);
        renderer.Html.Append(isBare ? "\n" : "</p>\n");
        renderer.EndBlockText();
        return next;
    }

    private static Inline? NextLine(MarkupRenderer renderer, Inline image)
    {
        var next = image.NextSibling;
        while (next is not null and not LineBreakInline) next = next.NextSibling;
        if (next is not null) renderer.Line++;
        return next?.NextSibling;
    }
}
