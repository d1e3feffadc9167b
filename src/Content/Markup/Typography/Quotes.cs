using static HelpCenter.Content.Markup.Typography.Signs;

namespace HelpCenter.Content.Markup.Typography;

/// <summary>"a "b" c" → «a „b“ c». A text whose quotes do not pair is left alone: half-set quotes read worse.</summary>
internal static class Quotes
{
    private const int MaximumDepth = 16;

    public static void Set(Span<char> text)
    {
        if (Walk(text, isDry: true)) Walk(text, isDry: false);
    }

    private static bool Walk(Span<char> text, bool isDry)
    {
        Span<char> open = stackalloc char[MaximumDepth];
        var depth = 0;
        var wasOpened = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('"' or '«' or '»' or '„' or '“'))
            {
                wasOpened = false;
                continue;
            }
            var top = depth > 0 ? open[depth - 1] : '\0';
            var opens = c is '«' or '„' || (c == '"' && Opens(text, i, wasOpened));
            if (opens)
            {
                if (depth == MaximumDepth) return false;
                open[depth++] = c;
                if (!isDry && c == '"') text[i] = depth == 1 ? '«' : '„';
            }
            else if (top == Opening(c))
            {
                if (!isDry && c == '"') text[i] = depth == 1 ? '»' : '“';
                depth--;
            }
            else if (!IsInch(text, i) && c != '“') return false;
            wasOpened = opens;
        }
        return depth == 0;
    }

    private static char Opening(char closing) => closing switch { '»' => '«', '“' => '„', _ => '"' };

    private static bool Opens(ReadOnlySpan<char> text, int i, bool afterOpened)
    {
        var next = text.At(i + 1);
        if (next == '\0' || IsSpace(next)) return false;
        return i == 0 || afterOpened || IsSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '{' or '-' or '–' or '—' or '/';
    }

    private static bool IsInch(ReadOnlySpan<char> text, int i) => text[i] == '"' && i > 0 && IsDigit(text[i - 1]);
}
