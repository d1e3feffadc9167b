using System.Text.RegularExpressions;
using HelpCenter.Content.Markup.Links;

namespace HelpCenter.Content.Publishing.Moving;

/// <summary>Writes the links of a text anew when it, or what it leads to, lies elsewhere. Everything around them stays letter for letter.</summary>
/// <param name="folder">Where the text lies.</param>
/// <param name="newFolder">Where it will lie; may be the same.</param>
/// <param name="moved">The new path of a file that a link names; null when it stays.</param>
/// <param name="movedSlug">The same for <c>[[slug]]</c>.</param>
internal sealed partial class LinkRewriter(string folder, string newFolder, Func<string, string?> moved, Func<string, string?> movedSlug)
{
    public string Rewrite(string text) => WikiLink().Replace(Link().Replace(text, Relative), Slug);

    private string Relative(Match match)
    {
        var url = match.Groups["url"].Value;
        if (Address.Read(url, folder.Length > 0 ? folder + "/" : "") is not { Kind: AddressKind.File, Target: { Length: > 0 } target }) return match.Value;
        var now = moved(target);
        if (now is null && folder == newFolder) return match.Value;
        var end = url.IndexOfAny(['#', '?']);
        return match.Groups["lead"].Value + Way(now ?? target, isEncoded: url.Contains('%')) + (end < 0 ? "" : url[end..]);
    }

    private string Slug(Match match) => movedSlug(match.Groups["slug"].Value.Trim()) is { } now ? "[[" + now : match.Value;

    private string Way(string target, bool isEncoded)
    {
        var from = newFolder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = target.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared]) shared++;
        var way = Enumerable.Repeat("..", from.Length - shared).Concat(to[shared..].Select(part => isEncoded ? Uri.EscapeDataString(part) : part));
        return string.Join('/', way);
    }

    // «](…», «[name]: …», href="…", src="…"
    [GeneratedRegex("""(?<lead>\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|\b(?:href|src)=["'])(?<url>[^\s)>"']+)""", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\[(?<slug>[^\]\|\#\n\\]{1,300})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex WikiLink();
}
