using System.Text.RegularExpressions;

namespace HelpCenter.Web.StaticCopies;

/// <summary>Links of a page made relative, so that the copy works below any address. A page becomes its folder: <c>/oplata/sbp</c> → <c>../../oplata/sbp/</c>.</summary>
internal static partial class RelativeLinks
{
    /// <param name="depth">How many folders the page lies below the root.</param>
    public static string Rewrite(string html, int depth)
    {
        var root = depth == 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
        return OwnLink().Replace(html, match => $"{match.Groups[1].Value}=\"{root}{Target(match.Groups[2].Value)}\"");
    }

    private static string Target(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        var (page, rest) = end < 0 ? (path, "") : (path[..end], path[end..]);
        return page.Length == 0 || IsFile(page) ? page + rest : $"{page.TrimEnd('/')}/{rest}";
    }

    private static bool IsFile(string path) => StaticCopy.IsFile(path);

    [GeneratedRegex("\\b(href|src|action|poster)=\"/(?!/)([^\"]*)\"")]
    private static partial Regex OwnLink();
}
