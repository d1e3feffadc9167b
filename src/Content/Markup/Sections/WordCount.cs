namespace HelpCenter.Content.Markup.Sections;

internal static class WordCount
{
    /// <summary>What stands between spaces and has a letter or a digit.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var counted = false;
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\u00A0') counted = false;
            else if (!counted && char.IsLetterOrDigit(c))
            {
                counted = true;
                words++;
            }
        }
        return words;
    }
}
