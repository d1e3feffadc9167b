using System.Globalization;

namespace HelpCenter.Web.Texts;

/// <summary>Numbers as people read them: 12 500 and 1,5 with a space that does not break.</summary>
public static class Numbers
{
    private const string NoBreakSpace = "\u00A0";

    public static bool TryRead(object? value, out decimal number)
    {
        switch (value)
        {
            case int whole: number = whole; return true;
            case long big: number = big; return true;
            case decimal exact: number = exact; return true;
            case double real when Math.Abs(real) < 1e15: number = (decimal)real; return true;
            default: number = 0; return false;
        }
    }

    public static string Show(decimal number, CultureInfo culture)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.NumberGroupSeparator = NoBreakSpace;
        // 1234 reads well without a gap, 12 500 does not.
        return number.ToString(Math.Abs(number) < 10_000 ? "0.##" : "#,0.##", format);
    }
}
