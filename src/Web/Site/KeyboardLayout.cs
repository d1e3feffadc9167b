namespace HelpCenter.Web.Site;

/// <summary>«djpdhfn» is «возврат» typed in the Latin layout: a correction says so in other words than for a misprint.</summary>
internal static class KeyboardLayout
{
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private const string Cyrillic = "йцукенгшщзхъфывапролджэячсмитьбюё";

    public static bool IsSwapped(string typed, string shown) => Same(Map(typed, Latin, Cyrillic), shown) || Same(Map(typed, Cyrillic, Latin), shown);

    private static string Map(string text, string from, string to) =>
        string.Concat(text.ToLowerInvariant().Select(c => from.IndexOf(c) is var at and >= 0 ? to[at] : c));

    private static bool Same(string a, string b) => string.Equals(a.Replace('ё', 'е'), b.Replace('ё', 'е'), StringComparison.OrdinalIgnoreCase);
}
