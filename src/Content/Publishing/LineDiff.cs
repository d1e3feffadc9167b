namespace HelpCenter.Content.Publishing;

/// <summary>Lines <c>Start..End</c> of the old text became lines <c>NewStart..NewEnd</c> of the new one.</summary>
public readonly record struct LineChange(int Start, int End, int NewStart, int NewEnd);

/// <summary>What differs between two texts, by lines: the shortest way from one to the other (Myers 1986).</summary>
public static class LineDiff
{
    // Beyond so many differences nobody reads a diff: the texts count as wholly different.
    private const int MostSteps = 1500;

    public static string[] Lines(string text) => text.Split('\n');

    /// <summary>In the order of the lines; empty for equal texts.</summary>
    public static IReadOnlyList<LineChange> Between(string[] was, string[] now)
    {
        var head = 0;
        while (head < was.Length && head < now.Length && was[head] == now[head]) head++;
        var tail = 0;
        while (tail < was.Length - head && tail < now.Length - head && was[^(tail + 1)] == now[^(tail + 1)]) tail++;
        var (a, b) = (was[head..^tail], now[head..^tail]);
        if (a.Length == 0 && b.Length == 0) return [];
        return Grouped(Steps(a, b) ?? [], a.Length, b.Length, head);
    }

    // Pairs of equal lines, or null when there are too many differences.
    private static List<(int A, int B)>? Steps(string[] a, string[] b)
    {
        var most = Math.Min(a.Length + b.Length, MostSteps);
        var reach = new int[2 * most + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add((int[])reach.Clone());
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || k != d && reach[most + k] < reach[most + k + 2] ? reach[most + k + 2] : reach[most + k] + 1;
                for (var y = x - k; x < a.Length && y < b.Length && a[x] == b[y]; y++) x++;
                reach[most + k + 1] = x;
                if (x >= a.Length && x - k >= b.Length) return Back(trace, a.Length, b.Length, most);
            }
        }
        return null;
    }

    private static List<(int, int)> Back(List<int[]> trace, int x, int y, int most)
    {
        var equal = new List<(int, int)>();
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var reach = trace[d];
            var k = x - y;
            var before = k == -d || k != d && reach[most + k] < reach[most + k + 2] ? k + 1 : k - 1;
            var fromX = d == 0 ? 0 : reach[most + before + 1];
            var fromY = d == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY) equal.Add((--x, --y));
            (x, y) = (fromX, fromY);
        }
        equal.Reverse();
        return equal;
    }

    private static List<LineChange> Grouped(List<(int A, int B)> equal, int endA, int endB, int head)
    {
        var changes = new List<LineChange>();
        var (a, b) = (0, 0);
        foreach (var (x, y) in equal.Append((endA, endB)))
        {
            if (x > a || y > b) changes.Add(new(head + a, head + x, head + b, head + y));
            (a, b) = (x + 1, y + 1);
        }
        return changes;
    }
}
