namespace HelpCenter.Content.Markup;

public static class HtmlText
{
    /// <summary>Escapes text for an element or a quoted attribute; Cyrillic and typography stay readable.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("<>&\"'") < 0) return text;
        return text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
    }
}
