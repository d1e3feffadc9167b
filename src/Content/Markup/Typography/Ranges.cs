using static HelpCenter.Content.Markup.Typography.Signs;

namespace HelpCenter.Content.Markup.Typography;

/// <summary>2-4 → 2–4, 9:00-21:00 → 9:00–21:00, but not the 51-0348 of an order or the 555-01-42 of a telephone.</summary>
internal static class Ranges
{
    private const int LongestNumber = 5;

    /// <param name="at">Where the hyphen stands.</param>
    public static void Set(Span<char> text, int at)
    {
        ReadOnlySpan<char> read = text;
        if (!IsDigit(read.At(at - 1)) || !IsDigit(read.At(at + 1))) return;
        var start = at;
        while (start > 0 && at - start < LongestNumber && IsPart(read, start - 1)) start--;
        var end = at + 1;
        while (end < read.Length && end - at <= LongestNumber && IsPart(read, end)) end++;
        if (!IsBoundary(read, start - 1) || !Ends(read, end) || (start > 1 && IsSpace(read[start - 1]) && IsDigit(read[start - 2]))) return;
        if (IsRange(read[start..at], read[(at + 1)..end])) text[at] = '–';
    }

    private static bool IsPart(ReadOnlySpan<char> text, int i) =>
        IsDigit(text[i]) || (text[i] is ':' or ',' && IsDigit(text.At(i - 1)) && IsDigit(text.At(i + 1)));

    private static bool Ends(ReadOnlySpan<char> text, int end)
    {
        var c = text.At(end);
        if (c == '\0' || IsSpace(c)) return !IsDigit(text.At(end + 1));
        if (c is '.' or ',' or ':') return !char.IsLetterOrDigit(text.At(end + 1));
        return c is ';' or ')' or ']' or '!' or '?' or '%' or '"' or '»' or '“' or '…';
    }

    private static bool IsRange(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Contains(':') || right.Contains(':')) return IsTime(left) && IsTime(right);
        if (left[0] == '0' && left.Length > 1 && left[1] != ',') return false;
        if (right[0] == '0') return false;
        var a = WholeDigits(left);
        var b = WholeDigits(right);
        return b - a is 0 or 1 && (b > a || left.SequenceCompareTo(right) < 0);
    }

    private static int WholeDigits(ReadOnlySpan<char> number)
    {
        var comma = number.IndexOf(',');
        return comma < 0 ? number.Length : comma;
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon is 1 or 2 && text.Length == colon + 3 && text.LastIndexOf(':') == colon && !text.Contains(',');
    }
}
