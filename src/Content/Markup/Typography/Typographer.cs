using HelpCenter.Content.Markup.Writing;
using static HelpCenter.Content.Markup.Typography.Signs;

namespace HelpCenter.Content.Markup.Typography;

/// <summary>
/// One pass over a text. Signs of equal length are set in place; edits that change the length go to a second buffer
/// and move the marks behind them.
/// </summary>
internal sealed class Typographer
{
    private const string OneLetterWords = "вксуоаияВКСУОАИЯ";
    private readonly CharBuffer own = new();
    private readonly CharBuffer edited = new();
    private int copied, delta, nextMark;

    public ReadOnlySpan<char> Fix(string text)
    {
        own.Clear();
        own.Append(text);
        return Fix(own, []);
    }

    public ReadOnlySpan<char> Fix(CharBuffer buffer, Span<RunMark> marks)
    {
        var text = buffer.Written;
        if (text.IndexOf('"') >= 0) Quotes.Set(text);
        edited.Clear();
        copied = delta = nextMark = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // Most letters: nothing begins with them.
            if (c is > 'т' or (>= 'а' and < 'т')) { if (c < '№') continue; }
            if (c is ' ' or '\n') i = SetSpace(text, i, marks);
            else if (c is 'т' or 'Т') SetAbbreviation(text, i, marks);
            else if (IsDigit(c)) i = SetNumber(text, i, marks);
            else if (c == '-') Ranges.Set(text, i);
            else if (c == '.' && IsEllipsis(text, i)) Edit(text, i, 3, "…", marks);
        }
        return Finish(text, marks);
    }

    private int SetSpace(Span<char> text, int i, Span<RunMark> marks)
    {
        ReadOnlySpan<char> read = text;
        var previous = read.At(i - 1);
        var next = read.At(i + 1);
        if (next is '-' or '–' or '—' && i > 0) return SetDash(text, i, marks);
        if (previous > 'Z' && OneLetterWords.Contains(previous) && IsBoundary(read, i - 2) && next != '\0' && !IsSpace(next)) text[i] = Nbsp;
        else if (IsDigit(previous) && Units.Begins(read[(i + 1)..])) text[i] = Nbsp;
        else if (next is '№' or '§' && char.IsLetterOrDigit(previous)) text[i] = Nbsp;
        else if (previous is '№' or '§' && char.IsLetterOrDigit(next)) text[i] = Nbsp;
        return i;
    }

    private int SetDash(Span<char> text, int i, Span<RunMark> marks)
    {
        ReadOnlySpan<char> read = text;
        var isDouble = read.At(i + 1) == '-' && read.At(i + 2) == '-';
        var after = isDouble ? i + 3 : i + 2;
        if (!IsSpace(read.At(after))) return i;
        // «10 - 3» may be a subtraction.
        if (read[i + 1] != '—' && IsDigit(read.At(i - 1)) && IsDigit(read.At(after + 1))) return i;
        // A line of its own keeps its break.
        if (text[i] == ' ') text[i] = Nbsp;
        text[i + 1] = '—';
        if (isDouble) Edit(text, i + 2, 1, "", marks);
        return after - 1;
    }

    /// <summary>т.е. → т. е.</summary>
    private void SetAbbreviation(Span<char> text, int i, Span<RunMark> marks)
    {
        ReadOnlySpan<char> read = text;
        if (read.At(i + 1) != '.' || !IsBoundary(read, i - 1)) return;
        var space = read.At(i + 2);
        var letter = IsSpace(space) ? i + 3 : i + 2;
        if (read.At(letter) is not ('е' or 'к' or 'д' or 'п' or 'н' or 'о' or 'ч') || read.At(letter + 1) != '.') return;
        if (letter == i + 2) Edit(text, letter, 0, "\u00A0", marks);
        else if (space == ' ') text[i + 2] = Nbsp;
    }

    private int SetNumber(Span<char> text, int i, Span<RunMark> marks)
    {
        if (!Thousands.Read(text, i, out var number)) return number.End - 1;
        if (number.IsGrouped)
        {
            for (var at = number.End - 4; at > i; at -= 4) text[at] = ThinNbsp;
        }
        else
        {
            for (var at = i + ((number.End - i - 1) % 3) + 1; at < number.End; at += 3) Edit(text, at, 0, "\u202F", marks);
        }
        return number.End - 1;
    }

    private static bool IsEllipsis(ReadOnlySpan<char> text, int i) =>
        text.At(i + 1) == '.' && text.At(i + 2) == '.' && text.At(i + 3) != '.' && text.At(i - 1) is not ('.' or '/');

    private void Edit(ReadOnlySpan<char> text, int at, int removed, string inserted, Span<RunMark> marks)
    {
        edited.Append(text[copied..at]);
        edited.Append(inserted);
        for (; nextMark < marks.Length && marks[nextMark].At <= at; nextMark++) marks[nextMark].At += delta;
        for (; nextMark < marks.Length && marks[nextMark].At < at + removed; nextMark++) marks[nextMark].At = edited.Length;
        copied = at + removed;
        delta += inserted.Length - removed;
    }

    private ReadOnlySpan<char> Finish(ReadOnlySpan<char> text, Span<RunMark> marks)
    {
        if (copied == 0 && delta == 0 && edited.Length == 0) return text;
        edited.Append(text[copied..]);
        for (; nextMark < marks.Length; nextMark++) marks[nextMark].At += delta;
        return edited.Written;
    }
}
