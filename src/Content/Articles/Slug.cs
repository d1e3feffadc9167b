using System.Globalization;
using System.Text;

namespace HelpCenter.Content.Articles;

/// <summary>Readable Latin addresses: «Возврат денег.md» → <c>vozvrat-deneg</c>.</summary>
public static class Slug
{
    // What the site itself uses as the first segment of an address.
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "search", "faq", "algorithms", "contact", "my", "t", "agent", "api", "assets", "images", "widget", "embed", "feed", "feed.xml", "healthz",
        "sitemap.xml", "robots.txt", "llms.txt", "opensearch.xml", "vote", "walked", "all", "updates", "account", "openapi", "favicon.ico",
    };

    private static readonly Dictionary<char, string> Latin =
        "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=i є=e ґ=g ў=u"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>Letters and digits stay (Cyrillic transliterated), everything else becomes single hyphens; at most 120 characters.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var lower = char.ToLowerInvariant(letter);
            if (Latin.TryGetValue(lower, out var latin)) slug.Append(latin);
            else if (char.IsLetterOrDigit(lower) || lower == '_' || CharUnicodeInfo.GetUnicodeCategory(lower) == UnicodeCategory.NonSpacingMark) slug.Append(lower);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length >= 120) break;
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "page" : text;
    }

    /// <summary>Every segment of a path made readable.</summary>
    public static string OfPath(string path) => string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Of));

    public static string WithoutExtension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path[..dot] : path;
    }
}
