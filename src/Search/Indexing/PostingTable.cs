using System.Runtime.CompilerServices;

namespace HelpCenter.Search.Indexing;

/// <summary>
/// Postings of every root, ascending by section. After a change a root holds what it had, what went and what came; they become
/// one list when somebody asks for it, so a saved file costs nothing for the words that nobody searches.
/// </summary>
internal sealed class PostingTable
{
    // By root: null, its postings, or a change of them.
    private readonly Paged<object?> _roots;

    private PostingTable(Paged<object?> roots) => _roots = roots;

    public PostingTable(uint[]?[] postings) => _roots = Paged<object?>.Of(postings);

    public int Length => _roots.Length;

    public ReadOnlyMemory<uint> Of(int root) => (uint)root < (uint)_roots.Length ? Postings(_roots[root]) : default;

    /// <summary>Lists that nobody asked for yet are counted as they were before.</summary>
    public long SizeInBytes
    {
        get
        {
            var size = 8L * Length;
            for (var root = 0; root < Length; root++) size += _roots[root] switch { uint[] postings => 24 + 4 * postings.Length, Changed changed => changed.SizeInBytes, _ => 0 };
            return size;
        }
    }

    /// <param name="taken">Documents that went, by their first section.</param>
    /// <param name="added">What came, for every root that any of them has.</param>
    public PostingTable With(int roots, IReadOnlyList<ShelfDocument> taken, Dictionary<int, List<uint>> added)
    {
        var gone = taken.Select(document => new Gone(document.FirstSection, document.FirstSection + document.SectionCount)).ToArray();
        var next = _roots.Change();
        next.Lengthen(roots);
        foreach (var (root, postings) in added)
        {
            postings.Sort();
            next[root] = Changed.Of(next[root], gone, [.. postings]);
        }
        return new PostingTable(next.Done());
    }

    // A sealed class is told apart by one comparison; whether something is an array of uint takes a walk through its type.
    private static uint[] Postings(object? list) => list is Changed changed ? changed.Postings : Unsafe.As<uint[]?>(list) ?? [];

    /// <summary>A stretch of sections whose documents went.</summary>
    private readonly record struct Gone(int First, int End);

    /// <summary>A list as it was when somebody last asked for it, and everything that happened since.</summary>
    private sealed class Changed
    {
        // A word of every file would otherwise remember every save since.
        private const int MostWaiting = 256;

        private volatile uint[]? _merged;
        private volatile Waiting? _waiting;

        private sealed record Waiting(uint[] Former, Gone[] Gone, uint[] Added);

        private Changed(Waiting waiting) => _waiting = waiting;

        // Two readers at once make the same list; what waits goes only when the list is there.
        public uint[] Postings
        {
            get
            {
                if (_merged is { } known) return known;
                if (_waiting is not { } waiting) return _merged!;
                var merged = Insert(Without(waiting.Former, waiting.Gone), waiting.Added);
                _merged = merged;
                _waiting = null;
                return merged;
            }
        }

        public long SizeInBytes => 24 + 4 * (_waiting is { } waiting ? (long)waiting.Former.Length + waiting.Added.Length + 2 * waiting.Gone.Length : _merged!.Length);

        public static Changed Of(object? former, Gone[] gone, uint[] added)
        {
            var waiting = (former as Changed)?._waiting;
            if (waiting is null || waiting.Gone.Length + waiting.Added.Length > MostWaiting) return new Changed(new Waiting(PostingTable.Postings(former), gone, added));
            return new Changed(new Waiting(waiting.Former, [.. waiting.Gone.Union(gone).OrderBy(stretch => stretch.First)], Insert(Without(waiting.Added, gone), added)));
        }

        // Postings lie in the order of sections, so what goes is a few ranges and what comes has its place: all else is copied whole.
        private static ReadOnlySpan<uint> Without(uint[] postings, Gone[] gone)
        {
            uint[]? kept = null;
            int count = 0, from = 0;
            foreach (var (firstSection, endSection) in gone)
            {
                var first = Math.Max(from, Bound(postings, firstSection));
                var end = Math.Max(first, Bound(postings, endSection));
                if (first == end) continue;
                kept ??= new uint[postings.Length];
                count += Copy(postings.AsSpan(from..first), kept.AsSpan(count));
                from = end;
            }
            if (kept is null) return postings;
            count += Copy(postings.AsSpan(from..), kept.AsSpan(count));
            return kept.AsSpan(0, count);
        }

        private static uint[] Insert(ReadOnlySpan<uint> kept, uint[] added)
        {
            var merged = new uint[kept.Length + added.Length];
            int count = 0, from = 0;
            foreach (var posting in added)
            {
                var at = Bound(kept, Posting.Section(posting));
                count += Copy(kept[from..at], merged.AsSpan(count));
                merged[count++] = posting;
                from = at;
            }
            Copy(kept[from..], merged.AsSpan(count));
            return merged;
        }

        private static int Copy(ReadOnlySpan<uint> from, Span<uint> to)
        {
            from.CopyTo(to);
            return from.Length;
        }

        private static int Bound(ReadOnlySpan<uint> postings, int section)
        {
            var at = postings.BinarySearch((uint)section << Posting.ImpactBits);
            return at < 0 ? ~at : at;
        }
    }
}
