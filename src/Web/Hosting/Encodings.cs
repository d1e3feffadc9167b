using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HelpCenter.Web.Hosting;

/// <summary>Which compressed body a client understands.</summary>
internal static class Encodings
{
    public static readonly StringValues Brotli = "br";
    public static readonly StringValues Gzip = "gzip";

    public static bool Accepts(StringValues header, string encoding)
    {
        var text = header.ToString();
        if (!text.Contains(encoding, StringComparison.OrdinalIgnoreCase)) return false;
        // Only «gzip;q=0» forbids what is named; real browsers never send it.
        return !text.Contains("q=0", StringComparison.OrdinalIgnoreCase) || AcceptsByQuality(header, encoding);
    }

    private static bool AcceptsByQuality(StringValues header, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(header, out var listed)
        && listed.Any(e => e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);
}
