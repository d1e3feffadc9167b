using HelpCenter.Content.Markup.Typography;

namespace HelpCenter.Content.Markup.Writing;

/// <summary>
/// The inlines of one block: their text in one piece, so that typography sees the neighbours across tags,
/// and marks for what stands between the characters.
/// </summary>
internal sealed class TextRun
{
    /// <summary>Stands in the text for what typography must not touch: code, addresses.</summary>
    private const char Stand = '\uFFFC';
    private readonly CharBuffer text = new();
    private readonly CharBuffer chunks = new();
    private readonly Typographer typographer = new();
    private RunMark[] marks = new RunMark[64];
    private int count;

    public int Length => text.Length;
    public bool IsEmpty => text.Length == 0 && count == 0;

    public void Write(ReadOnlySpan<char> plain) => text.Append(plain);

    public void Write(char plain) => text.Append(plain);

    public void Tag(string html) => Add(new RunMark { Tag = html });

    /// <summary>Opens a tag put together of pieces; <see cref="EndTag"/> ends it.</summary>
    public CharBuffer BeginTag()
    {
        Add(new RunMark { From = chunks.Length });
        return chunks;
    }

    public void EndTag() => marks[count - 1].To = chunks.Length;

    public void Verbatim(ReadOnlySpan<char> plain)
    {
        var from = chunks.Length;
        chunks.Append(plain);
        Add(new RunMark { Kind = RunMarkKind.Verbatim, From = from, To = chunks.Length });
        text.Append(Stand);
    }

    public void Slot(SlotKind kind, int link) => Add(new RunMark { Kind = RunMarkKind.Slot, Slot = kind, Link = link });

    /// <summary>Plain text written since <paramref name="start"/>, before typography.</summary>
    public string PlainFrom(int start)
    {
        if (text.Length == start) return "";
        var plain = text.Substring(start, text.Length);
        for (var i = count - 1; i >= 0 && marks[i].At >= start; i--)
        {
            if (marks[i].Kind != RunMarkKind.Verbatim) continue;
            var at = marks[i].At - start;
            plain = string.Concat(plain.AsSpan(0, at), chunks.Written[marks[i].From..marks[i].To], plain.AsSpan(at + 1));
        }
        return plain;
    }

    /// <summary>Takes «{#id}» or «{.class}» off the end and returns what is inside; empty when there is none.</summary>
    public string CutAttributes()
    {
        var plain = text.Written.TrimEnd();
        if (plain.IsEmpty || plain[^1] != '}') return "";
        var at = plain.LastIndexOf('{');
        if (at < 0 || plain[at + 1] is not ('#' or '.') || (count > 0 && marks[count - 1].At > at)) return "";
        var inner = plain[(at + 1)..^1].Trim().ToString();
        text.Truncate(plain[..at].TrimEnd().Length);
        return inner.Length > 1 ? inner : "";
    }

    public void FlushTo(MarkupRenderer renderer)
    {
        var plain = typographer.Fix(text, marks.AsSpan(0, count));
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            ref readonly var mark = ref marks[i];
            Emit(renderer, plain[at..mark.At]);
            at = mark.At;
            if (mark.Kind == RunMarkKind.Slot) renderer.AddSlot(mark.Slot, mark.Link);
            else if (mark.Tag is { } tag) renderer.Html.Append(tag);
            else if (mark.Kind == RunMarkKind.Tag) renderer.Html.Append(chunks.Written[mark.From..mark.To]);
            else
            {
                Emit(renderer, chunks.Written[mark.From..mark.To]);
                at++;
            }
        }
        Emit(renderer, plain[at..]);
        Clear();
    }

    public void Clear()
    {
        text.Clear();
        chunks.Clear();
        count = 0;
        if (marks.Length > 1 << 16) marks = new RunMark[64];
    }

    private static void Emit(MarkupRenderer renderer, ReadOnlySpan<char> plain)
    {
        if (plain.IsEmpty) return;
        renderer.Html.AppendEscaped(plain);
        renderer.PlainText.Append(plain);
    }

    private void Add(RunMark mark)
    {
        if (count == marks.Length) Array.Resize(ref marks, count * 2);
        mark.At = text.Length;
        marks[count++] = mark;
    }
}

internal enum RunMarkKind : byte { Tag, Verbatim, Slot }

/// <summary>What stands before character <see cref="At"/> of a run.</summary>
internal struct RunMark
{
    public int At;
    public RunMarkKind Kind;
    public SlotKind Slot;
    public int Link;
    public int From;
    public int To;
    public string? Tag;
}
