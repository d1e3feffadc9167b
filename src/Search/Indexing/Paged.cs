namespace HelpCenter.Search.Indexing;

/// <summary>
/// A long row in short pages. Immutable: a changed row is another one that shares every page in which nothing changed, so what
/// a change costs does not grow with the row.
/// </summary>
internal sealed class Paged<T>
{
    private const int PageBits = 6;
    private const int PageSize = 1 << PageBits;

    private readonly T[][] _pages;

    private Paged(T[][] pages, int length) => (_pages, Length) = (pages, length);

    public static Paged<T> Empty { get; } = new([], 0);

    public int Length { get; }

    public ref readonly T this[int at] => ref _pages[at >> PageBits][at & PageSize - 1];

    public static Paged<T> Of(ReadOnlySpan<T> items)
    {
        var pages = new T[items.Length + PageSize - 1 >> PageBits][];
        for (var page = 0; page < pages.Length; page++)
        {
            pages[page] = new T[PageSize];
            items[(page << PageBits)..Math.Min(items.Length, page + 1 << PageBits)].CopyTo(pages[page]);
        }
        return new Paged<T>(pages, items.Length);
    }

    public T[] ToArray()
    {
        var items = new T[Length];
        for (var page = 0; page < _pages.Length; page++)
        {
            var from = page << PageBits;
            _pages[page].AsSpan(0, Math.Min(PageSize, Length - from)).CopyTo(items.AsSpan(from));
        }
        return items;
    }

    public Changes Change() => new(this);

    /// <summary>The next row while it is being made; for one thread, and <see cref="Done"/> is its last word.</summary>
    internal sealed class Changes(Paged<T> former)
    {
        private T[][] _pages = [.. former._pages];

        public int Length { get; private set; } = former.Length;

        public T this[int at]
        {
            get => _pages[at >> PageBits][at & PageSize - 1];
            set => Own(at >> PageBits)[at & PageSize - 1] = value;
        }

        public void Add(T item)
        {
            Lengthen(Length + 1);
            this[Length - 1] = item;
        }

        /// <summary>New places hold the default value.</summary>
        public void Lengthen(int length)
        {
            if (length <= Length) return;
            var pages = length + PageSize - 1 >> PageBits;
            if (pages > _pages.Length)
            {
                var had = _pages.Length;
                Array.Resize(ref _pages, pages);
                for (var page = had; page < pages; page++) _pages[page] = new T[PageSize];
            }
            Length = length;
        }

        public Paged<T> Done() => new(_pages, Length);

        private T[] Own(int page)
        {
            if (page < former._pages.Length && ReferenceEquals(_pages[page], former._pages[page])) _pages[page] = [.. former._pages[page]];
            return _pages[page];
        }
    }
}
