namespace HelpCenter.Content.Markup.Typography;

/// <summary>Russian typography of plain text; doing it twice changes nothing more.</summary>
public static class Typograph
{
    [ThreadStatic] private static Typographer? typographer;

    public static string Fix(string text)
    {
        if (text.Length == 0) return text;
        var set = (typographer ??= new Typographer()).Fix(text);
        return set.SequenceEqual(text) ? text : set.ToString();
    }
}
