using HelpCenter.Support.Suggestions;

namespace HelpCenter.Web.Workspace.Tickets;

/// <param name="Used">Documents that the draft already holds something of.</param>
public sealed record HintsView(IReadOnlyList<Suggestion> Items, IReadOnlySet<string> Used, int Ticket);

internal static partial class HintsText
{
    private const int Longest = 200;

    public static string Shorten(string text)
    {
        text = Link().Replace(text, "$1");
        text = string.Join(' ', text.Replace("**", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text[..text.LastIndexOf(' ', Longest)] + "…";
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\[([^\]]+)\]\([^)\s]+\)")]
    private static partial System.Text.RegularExpressions.Regex Link();
}
