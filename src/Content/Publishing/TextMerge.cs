namespace HelpCenter.Content.Publishing;

/// <summary>Two people changed one text. Different places are joined; the same place is for people to look at.</summary>
public static class TextMerge
{
    /// <summary>Both changes in one text; null when they meet.</summary>
    public static string? Merge(string before, string mine, string theirs)
    {
        if (mine == before || mine == theirs) return theirs;
        if (theirs == before) return mine;
        var (old, my, their) = (LineDiff.Lines(before), LineDiff.Lines(mine), LineDiff.Lines(theirs));
        var merged = new List<string>();
        var at = 0;
        LineChange? last = null;
        foreach (var (change, from) in Both(old, my, their))
        {
            // Both did the same.
            if (last is { } same && (same.Start, same.End, same.NewEnd - same.NewStart) == (change.Start, change.End, change.NewEnd - change.NewStart) && from[change.NewStart..change.NewEnd].SequenceEqual(merged.TakeLast(change.NewEnd - change.NewStart))) continue;
            // Neighbours count as one place: two sentences of one paragraph seldom change apart.
            if (last is { } previous && change.Start <= previous.End) return null;
            merged.AddRange(old[at..change.Start]);
            merged.AddRange(from[change.NewStart..change.NewEnd]);
            (at, last) = (change.End, change);
        }
        merged.AddRange(old[at..]);
        return string.Join('\n', merged);
    }

    private static IEnumerable<(LineChange Change, string[] From)> Both(string[] old, string[] my, string[] their) =>
        LineDiff.Between(old, my).Select(change => (change, my)).Concat(LineDiff.Between(old, their).Select(change => (change, their))).OrderBy(c => c.change.Start).ThenBy(c => c.change.End);
}
