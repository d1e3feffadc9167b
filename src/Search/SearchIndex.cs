using HelpCenter.Search.Completing;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;

namespace HelpCenter.Search;

/// <summary>
/// Everything that can be found, ready to be asked. Immutable: a change makes another index, and readers of this one go on
/// undisturbed. Agents have a shelf of their own; when nothing is hidden both audiences share one.
/// </summary>
public sealed class SearchIndex
{
    private readonly Dictionary<string, IndexedDocument> _documents;
    private readonly SearchSettings _settings;
    private readonly TextAnalyzer _analyzer;
    private readonly SynonymTable _synonyms;
    private readonly Shelf _public, _agents;
    private readonly Lazy<TitleIndex> _publicTitles, _agentTitles;

    private SearchIndex(Dictionary<string, IndexedDocument> documents, SearchSettings settings, TextAnalyzer analyzer)
    {
        _documents = documents;
        _settings = settings;
        _analyzer = analyzer;
        _synonyms = new SynonymTable(settings.BuiltInSynonyms ? [.. BuiltInSynonyms.Groups, .. settings.Synonyms] : settings.Synonyms, analyzer);
        var all = documents.Values.Select(document => ShelfItem.ForAgents(document, analyzer)).ToList();
        var shown = documents.Values.Select(document => ShelfItem.ForPublic(document, analyzer)).OfType<ShelfItem>().ToList();
        _agents = new ShelfBuilder(analyzer).Build(all);
        _public = shown.SequenceEqual(all) ? _agents : new ShelfBuilder(analyzer).Build(shown);
        _publicTitles = new Lazy<TitleIndex>(() => new TitleIndex(_public));
        _agentTitles = _public == _agents ? _publicTitles : new Lazy<TitleIndex>(() => new TitleIndex(_agents));
    }

    /// <summary>Documents for agents included.</summary>
    public int Count => _agents.Count;

    /// <summary>Of several documents with one id the last one counts.</summary>
    public static SearchIndex Build(IReadOnlyCollection<IndexedDocument> documents, SearchSettings settings, TextAnalyzer analyzer)
    {
        var byId = new Dictionary<string, IndexedDocument>(documents.Count);
        foreach (var document in documents) byId[document.Document.Id] = document;
        return new SearchIndex(byId, settings, analyzer);
    }

    /// <summary>The index after some documents were written or taken away.</summary>
    public SearchIndex With(IReadOnlyCollection<IndexedDocument> changed, IReadOnlyCollection<string> removedIds)
    {
        var documents = new Dictionary<string, IndexedDocument>(_documents);
        foreach (var id in removedIds) documents.Remove(id);
        foreach (var document in changed) documents[document.Document.Id] = document;
        return new SearchIndex(documents, _settings, _analyzer);
    }

    /// <summary>Any text is a valid query; what does not exist is not found.</summary>
    public SearchResults Search(SearchRequest request) => new Searcher(ShelfOf(request.Audience), _analyzer, _synonyms).Search(request);

    /// <summary>What may be meant by the first letters.</summary>
    public IReadOnlyList<Completion> Complete(string text, Audience audience, int take = 8) =>
        new Completer(ShelfOf(audience), _analyzer, (audience == Audience.Public ? _publicTitles : _agentTitles).Value).Complete(text, take);

    /// <summary>«Похожие»: documents that speak of the same.</summary>
    public IReadOnlyList<SearchHit> Similar(string documentId, Audience audience, int take) =>
        new SimilarDocuments(ShelfOf(audience)).Of(documentId, take);

    internal List<(string Id, float Score)> Rank(SearchRequest request) => new Searcher(ShelfOf(request.Audience), _analyzer, _synonyms).Rank(request);

    private Shelf ShelfOf(Audience audience) => audience == Audience.Agents ? _agents : _public;
}
