using System.Text;
using HelpCenter.Content.Articles;

namespace HelpCenter.Web.Site;

/// <summary>Spelling of addresses: one address for one page, all others lead to it.</summary>
internal static class SiteAddress
{
    /// <summary>Where a badly spelt address should have led: double and trailing slashes, NFD, capitals in our own words. Null when it is well spelt.</summary>
    public static string? Repaired(PageRequest request)
    {
        var segments = request.Path.Normalize(NormalizationForm.FormC).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length > 0 && Slug.Reserved.Contains(segments[0])) segments[0] = segments[0].ToLowerInvariant();
        var path = "/" + string.Join('/', segments);
        return path == request.Path ? null : Encode(path) + request.QueryText;
    }

    /// <summary>Ready for a header: percent-encoded by segment, so that it can never leave the site.</summary>
    public static string Encode(string path)
    {
        var (page, anchor) = path.IndexOf('#') is var hash and >= 0 ? (path[..hash], path[(hash + 1)..]) : (path, "");
        var encoded = "/" + string.Join('/', page.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString));
        return anchor.Length > 0 ? $"{encoded}#{Uri.EscapeDataString(anchor)}" : encoded;
    }

    /// <summary>«/oplata/vozvrat-deneg.html» → «oplata vozvrat deneg»: what to search for when there is no such page.</summary>
    public static string Words(string path)
    {
        var last = path.TrimEnd('/').Split('/')[^1];
        var words = new StringBuilder();
        foreach (var letter in Slug.WithoutExtension(last).Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(letter)) words.Append(letter);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
            if (words.Length >= 100) break;
        }
        return words.ToString().Trim();
    }
}
