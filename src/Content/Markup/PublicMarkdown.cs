using System.Text;
using System.Text.RegularExpressions;

namespace HelpCenter.Content.Markup;

/// <summary>
/// Takes what is for agents out of Markdown. Where nesting is unclear it takes out more rather than less. It knows nothing of code:
/// that is to be masked before (<see cref="ArticleMarkdown.MaskCode"/>).
/// </summary>
public static partial class PublicMarkdown
{
    public static string Of(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var depth = 0;
        var colons = 0;
        foreach (var line in Comment().Replace(markdown, "").Split('\n'))
        {
            if (depth == 0)
            {
                if (Hidden().Match(line) is { Success: true } hidden) (depth, colons) = (1, hidden.Groups[1].Length);
                else text.Append(line).Append('\n');
            }
            else if (Opening().IsMatch(line))
            {
                depth++;
            }
            else if (Closing().Match(line) is { Success: true } closing && (depth > 1 || closing.Groups[1].Length >= colons))
            {
                depth--;
            }
        }
        return EmptyLines().Replace(text.ToString(), "\n\n").Trim();
    }

    /// <summary>Whether anything in a text may be for agents or be seen by its author alone.</summary>
    public static bool HasSecrets(string markdown) => Comment().IsMatch(markdown) || Mention().IsMatch(markdown);

    [GeneratedRegex(@":::\s*\{?\.?(agent|reply)", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^[\s>]*(:{3,})\s*\{?\.?(agent|reply)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^[\s>]*:{3,}\s*[^\s:]")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[\s>]*(:{3,})\s*$")]
    private static partial Regex Closing();

    [GeneratedRegex("<!--.*?(-->|\\z)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
