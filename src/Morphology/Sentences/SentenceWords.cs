namespace HelpCenter.Morphology.Sentences;

/// <summary>
/// A sentence (or a few) cut into words that know their clause. What stands in quotes or brackets is a name of something
/// on the screen or an aside, and is passed over.
/// </summary>
internal static class SentenceWords
{
    public static List<SentenceWord> Split(ReadOnlySpan<char> text)
    {
        var words = new List<SentenceWord>();
        var (sentence, clause, afterColon) = (0, 0, false);
        for (var i = 0; i < text.Length;)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                var end = WordEnd(text, i);
                words.Add(new(i, end - i, sentence, clause, afterColon));
                i = end;
                continue;
            }
            if (Closing(text[i]) is { } closing && text[i..].IndexOf(closing) is > 0 and var length)
            {
                i += length + 1;
                continue;
            }
            if (IsSentenceEnd(text, i)) (sentence, clause, afterColon) = (sentence + 1, clause + 1, false);
            else if (text[i] is ',' or ';' or '—' or '–') clause++;
            else if (text[i] == ':') (clause, afterColon) = (clause + 1, true);
            i++;
        }
        return words;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '\u0301' or '_' or '/' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
            end++;
        return end;
    }

    private static char? Closing(char opening) => opening switch
    {
        '«' => '»',
        '„' => '“',
        '“' => '”',
        '"' => '"',
        '(' => ')',
        '[' => ']',
        _ => null,
    };

    // A full stop inside «app.py» or «v2.0» ends nothing.
    private static bool IsSentenceEnd(ReadOnlySpan<char> text, int place) =>
        text[place] is '.' or '!' or '?' or '…' && (place + 1 >= text.Length || char.IsWhiteSpace(text[place + 1]));
}

/// <param name="Start">Place in the text.</param>
/// <param name="Length">Letters.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="Clause">Number of its clause: the text between commas, dashes and full stops.</param>
/// <param name="AfterColon">A colon stands before it in its sentence.</param>
internal readonly record struct SentenceWord(int Start, int Length, int Sentence, int Clause, bool AfterColon)
{
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
