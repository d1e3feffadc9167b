namespace HelpCenter.Content.Markup;

/// <summary>
/// Texts on which the parser's time grows with the square of their length: thousands of link starts in one unbroken run,
/// thousands of definitions. No author writes so; such a file is shown as text.
/// </summary>
internal static class HostileText
{
    private const int ManyLinks = 400;
    private const int LongRun = 8000;
    private const int ManyDefinitions = 3000;

    public static bool Is(string text) => text.Length > LongRun && (HasEndlessLinks(text) || HasEndlessDefinitions(text));

    private static bool HasEndlessLinks(ReadOnlySpan<char> text)
    {
        if (text.Count("](") < ManyLinks) return false;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(" \n\t\r");
            var run = end < 0 ? text : text[..end];
            if (run.Length > LongRun && run.Count("](") >= ManyLinks && run.Count(')') < run.Count("](")) return true;
            text = end < 0 ? default : text[(end + 1)..];
        }
        return false;
    }

    private static bool HasEndlessDefinitions(ReadOnlySpan<char> text) => text.Count("]:") > ManyDefinitions && text.Count("\n[") > ManyDefinitions;
}
