using static HelpCenter.Content.Markup.Typography.Signs;

namespace HelpCenter.Content.Markup.Typography;

/// <summary>12 500 ₽: groups of three by thin spaces, unless the number is a telephone, a code or a year.</summary>
internal static class Thousands
{
    private const int LongestNumber = 12;

    public readonly record struct Number(int End, bool IsGrouped);

    /// <returns>Whether the number that begins here wants its groups set; its end in any case.</returns>
    public static bool Read(ReadOnlySpan<char> text, int start, out Number number)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end])) end++;
        var digits = end - start;
        number = new Number(end, IsGrouped: false);
        if (!IsBoundary(text, start - 1) || (start > 1 && IsDigit(text[start - 2]))) return false;
        if (digits > 3) return digits <= LongestNumber && IsSpace(text.At(end)) && Units.BeginsWithCurrency(text[(end + 1)..]);

        while (IsGroup(text, end))
        {
            end += 4;
            digits += 3;
        }
        number = new Number(end, IsGrouped: true);
        if (digits <= 3 || digits > LongestNumber || Continues(text, end)) return false;
        return digits >= 5 || (IsSpace(text.At(end)) && Units.Begins(text[(end + 1)..]));
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        text.At(at) is ' ' or Nbsp or ThinNbsp && IsDigit(text.At(at + 1)) && IsDigit(text.At(at + 2)) && IsDigit(text.At(at + 3)) && !IsDigit(text.At(at + 4));

    /// <summary>8 800 555-01-42, 800 555 35 35.</summary>
    private static bool Continues(ReadOnlySpan<char> text, int end)
    {
        var next = text.At(end);
        if (char.IsLetterOrDigit(next) || next is '_' or '/') return true;
        return (IsSpace(next) || next is '-' or '–' or '.' or ':') && IsDigit(text.At(end + 1));
    }
}
