namespace HelpCenter.Web.Theming;

/// <summary>Addresses a page may link to: http, https, mailto, tel and the site's own.</summary>
public static class SafeUrl
{
    private static readonly string[] s_schemes = ["http", "https", "mailto", "tel"];

    /// <summary>The address itself, or <c>#</c> when its scheme is any other.</summary>
    public static string Check(string url)
    {
        // Browsers drop these anywhere in an address, so «java\nscript:» would run.
        var plain = url.Trim().Replace("\t", "").Replace("\r", "").Replace("\n", "");
        if (plain.Any(char.IsControl)) return "#";
        var colon = plain.IndexOf(':');
        var path = plain.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (path >= 0 && path < colon)) return plain;
        return s_schemes.Contains(plain[..colon], StringComparer.OrdinalIgnoreCase) ? plain : "#";
    }
}
