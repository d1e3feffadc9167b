using System.Security.Cryptography;

namespace HelpCenter.Web.Site;

/// <summary>
/// A walk without scripts is counted by a picture of one point that only a browser without scripts asks for: robots and
/// prefetched pages load no pictures. Its pages hand on a word by which the walk is known while it lasts; no cookie.
/// </summary>
internal static class PlainWalk
{
    public const string Picture = "/walked.gif";
    private const int WordLength = 32;
    private static readonly string[] s_robots = ["bot", "crawl", "spider", "slurp", "preview"];

    /// <summary>The smallest transparent GIF.</summary>
    public static ReadOnlyMemory<byte> Point { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static bool IsWord(string word) => word.Length == WordLength && word.All(char.IsAsciiHexDigitLower);

    public static string NewWord() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(WordLength / 2));

    public static string Address(string page, string path, string word, bool isHandedOver = false) =>
        $"{Picture}?page={Uri.EscapeDataString(page)}&path={Uri.EscapeDataString(path)}&word={word}{(isHandedOver ? "&handed=1" : "")}";

    /// <summary>Whether a person's browser asks for the picture because it shows our page.</summary>
    public static bool IsReader(HttpRequest request)
    {
        var headers = request.Headers;
        var program = headers.UserAgent.ToString();
        return HttpMethods.IsGet(request.Method)
            && headers["Sec-Fetch-Dest"].ToString() is "" or "image"
            && (headers.Referer.Count > 0 || headers["Sec-Fetch-Site"] == "same-origin")
            && !headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase) && !headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
            && program.Length > 0 && !Array.Exists(s_robots, robot => program.Contains(robot, StringComparison.OrdinalIgnoreCase));
    }
}
