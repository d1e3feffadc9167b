using HelpCenter.Content.Publishing;

namespace HelpCenter.Web.Workspace.Drafts;

public enum DiffKind : byte { Same, Removed, Added, Gap }

public sealed record DiffLine(DiffKind Kind, string Text);

/// <summary>What differs between two texts, with a few lines around.</summary>
public static class DiffView
{
    private const int Around = 2;

    /// <param name="theirs">In the file now.</param>
    /// <param name="mine">What the editor would put there.</param>
    public static IReadOnlyList<DiffLine> Of(string theirs, string mine)
    {
        var (was, now) = (LineDiff.Lines(theirs), LineDiff.Lines(mine));
        var lines = new List<DiffLine>();
        var at = 0;
        foreach (var change in LineDiff.Between(was, now))
        {
            AddSame(lines, was, at, change.Start);
            lines.AddRange(was[change.Start..change.End].Select(text => new DiffLine(DiffKind.Removed, text)));
            lines.AddRange(now[change.NewStart..change.NewEnd].Select(text => new DiffLine(DiffKind.Added, text)));
            at = change.End;
        }
        AddSame(lines, was, at, was.Length, isEnd: true);
        return lines;
    }

    private static void AddSame(List<DiffLine> lines, string[] was, int from, int to, bool isEnd = false)
    {
        var head = from == 0 ? 0 : Around;
        var tail = isEnd ? 0 : Around;
        if (to - from <= head + tail)
        {
            lines.AddRange(was[from..to].Select(text => new DiffLine(DiffKind.Same, text)));
            return;
        }
        lines.AddRange(was[from..(from + head)].Select(text => new DiffLine(DiffKind.Same, text)));
        lines.Add(new DiffLine(DiffKind.Gap, "…"));
        lines.AddRange(was[(to - tail)..to].Select(text => new DiffLine(DiffKind.Same, text)));
    }
}
