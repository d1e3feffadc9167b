namespace HelpCenter.Web.Site;

/// <summary>Text that came in an address.</summary>
internal static class QueryText
{
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit) return text;
        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }
}
