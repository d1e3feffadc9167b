using System.Collections;

namespace HelpCenter.Content.Compiling;

/// <summary>The compiled files in the order of their paths.</summary>
internal sealed class FileOrder
{
    private static readonly IComparer s_byPath = Comparer<object>.Create((a, b) => string.CompareOrdinal((a as CompiledFile)?.File ?? (string)a, (b as CompiledFile)?.File ?? (string)b));

    // Never altered once given out: snapshots hold it.
    private CompiledFile[] _inOrder = [];

    /// <summary>After files came, changed and went. Sorting ten thousand paths is most of the work of a snapshot, so those find their place.</summary>
    public CompiledFile[] With(Changes changes, Dictionary<string, CompiledFile> files)
    {
        var order = new List<CompiledFile>(files.Count);
        var come = changes.Files.Where(f => !changes.Former.ContainsKey(f.File)).OrderBy(f => f.File, StringComparer.Ordinal).ToList();
        if (_inOrder.Length == 0 || come.Count > _inOrder.Length / 8) return _inOrder = [.. files.Values.OrderBy(f => f.File, StringComparer.Ordinal)];
        var from = 0;
        foreach (var file in come)
        {
            var at = PlaceOf(file.File);
            if (at < 0) at = ~at;
            Keep(_inOrder.AsSpan(from..at));
            order.Add(file);
            from = at;
        }
        Keep(_inOrder.AsSpan(from..));
        return _inOrder = order.Count == files.Count ? [.. order] : [.. files.Values.OrderBy(f => f.File, StringComparer.Ordinal)];

        void Keep(ReadOnlySpan<CompiledFile> kept)
        {
            foreach (var file in kept)
            {
                if (files.TryGetValue(file.File, out var now)) order.Add(now);
            }
        }
    }

    /// <summary>After files changed, none came and none went.</summary>
    public CompiledFile[] With(IEnumerable<CompiledFile> changed)
    {
        CompiledFile[] files = [.. _inOrder];
        foreach (var file in changed) files[PlaceOf(file.File)] = file;
        return _inOrder = files;
    }

    private int PlaceOf(string file) => Array.BinarySearch(_inOrder, file, s_byPath);
}
