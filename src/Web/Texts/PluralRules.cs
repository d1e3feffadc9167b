namespace HelpCenter.Web.Texts;

/// <summary>CLDR plural categories: 1 статья, 2 статьи, 5 статей, 1,5 статьи.</summary>
public static class PluralRules
{
    public static string Category(string language, decimal count) =>
        language.StartsWith("ru", StringComparison.OrdinalIgnoreCase) ? Russian(count) : count == 1 ? "one" : "other";

    private static string Russian(decimal count)
    {
        count = Math.Abs(count);
        if (count != Math.Truncate(count)) return "other";
        var tens = count % 100;
        var units = count % 10;
        if (tens is >= 11 and <= 14) return "many";
        return units switch
        {
            1 => "one",
            >= 2 and <= 4 => "few",
            _ => "many",
        };
    }
}
