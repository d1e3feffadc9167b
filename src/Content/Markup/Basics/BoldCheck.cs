using HelpCenter.Content.Markup.Writing;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Basics;

/// <summary>
/// <c>**«жирный»**текст</c> stays full of stars: CommonMark does not let a sign and a letter touch the same delimiter.
/// Russian authors meet this daily, since quotes stand inside the bold.
/// </summary>
internal static class BoldCheck
{
    public static void Report(MarkupRenderer renderer, LiteralInline stars)
    {
        for (Inline? next = stars.NextSibling; next is not null and not LineBreakInline; next = next.NextSibling)
        {
            if (next is not LiteralInline other || !other.Content.AsSpan().SequenceEqual(stars.Content.AsSpan())) continue;
            renderer.ReportStrict(renderer.Line, "bold-beside-letter", $"Жирный шрифт не включился: «{stars.Content}» стоит вплотную и к знаку, и к букве.",
                "Вынесите кавычки или скобки за звёздочки либо поставьте пробел: «**жирный**».");
            return;
        }
    }
}
