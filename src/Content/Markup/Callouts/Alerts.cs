using HelpCenter.Content.Markup.Basics;
using HelpCenter.Content.Markup.ForeignTags;
using HelpCenter.Content.Markup.Writing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.Callouts;

/// <summary><c>&gt; [!NOTE]</c> of GitHub and Obsidian: a quote that is a callout.</summary>
internal static class Alerts
{
    private const int LongestMark = 24;

    public static bool TryWrite(MarkupRenderer renderer, QuoteBlock quote)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline.FirstChild: LiteralInline first } paragraph) return false;
        if (ReadMark(first, out var kind, out var rest) is not { } afterMark) return false;
        renderer.Line = paragraph.Line;
        CalloutFrame.Open(renderer, CalloutStyle.Of(kind));
        var scope = renderer.Tags.BeginScope();
        renderer.Run.Write(rest);
        var next = WriteTitle(renderer, afterMark.Inline);
        if (renderer.Run.IsEmpty) renderer.Html.Append(CalloutStyle.Of(kind).Title);
        renderer.Tags.EndScope(scope);
        renderer.Run.FlushTo(renderer);
        CalloutFrame.EndTitle(renderer);
        ParagraphLines.Write(renderer, next, isBare: false);
        for (var i = 1; i < quote.Count; i++) renderer.Write(quote[i]);
        renderer.Html.Append("</div>\n");
        return true;
    }

    private readonly record struct AfterMark(Inline? Inline);

    /// <summary>Brackets that open no link come as literals of their own: «[», «!NOTE]», or in one.</summary>
    private static AfterMark? ReadMark(LiteralInline first, out string kind, out string title)
    {
        kind = title = "";
        var text = "";
        Inline? next = first;
        while (next is LiteralInline literal && text.Length < LongestMark && !text.Contains(']'))
        {
            text += literal.Content.ToString();
            next = next.NextSibling;
        }
        var end = text.IndexOf(']');
        if (end < 4 || !text.StartsWith("[!", StringComparison.Ordinal) || Admonitions.KindOf(text[2..end].Trim().ToLowerInvariant()) is not { } known) return null;
        kind = known;
        title = text[(end + 1)..].TrimStart('-', '+', ' ');
        return new AfterMark(next);
    }

    private static Inline? WriteTitle(MarkupRenderer renderer, Inline? next)
    {
        for (; next is not null and not LineBreakInline; next = next.NextSibling) renderer.Write(next);
        return next?.NextSibling;
    }
}
