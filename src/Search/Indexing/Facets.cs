namespace HelpCenter.Search.Indexing;

/// <summary>Kind and category of every document as numbers, so that counting matches reads no document.</summary>
internal sealed class Facets
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<(string Path, string Title)> _categories = [];
    private readonly DocumentKind[] _kinds;
    private readonly int[] _categoryOf;

    public Facets(Paged<ShelfDocument?> documents)
    {
        _kinds = new DocumentKind[documents.Length];
        _categoryOf = new int[documents.Length];
        for (var slot = 0; slot < documents.Length; slot++)
        {
            if (documents[slot]?.Document is not { } document) continue;
            _kinds[slot] = document.Kind;
            _categoryOf[slot] = NumberOf(document);
        }
    }

    public IReadOnlyList<(string Path, string Title)> Categories => _categories;

    public DocumentKind KindOf(int slot) => _kinds[slot];

    public int CategoryOf(int slot) => _categoryOf[slot];

    private int NumberOf(SearchDocument document)
    {
        if (_numbers.TryGetValue(document.Category, out var number)) return number;
        _categories.Add((document.Category, document.CategoryTitle));
        return _numbers[document.Category] = _categories.Count - 1;
    }
}
