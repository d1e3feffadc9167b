using HelpCenter.Search.Completing;
using HelpCenter.Search.Indexing;
using HelpCenter.Search.Learning;
using HelpCenter.Search.Queries;
using HelpCenter.Search.Ranking;

namespace HelpCenter.Search;

/// <summary>
/// Everything that can be found, ready to be asked. Immutable: a change makes another index, and readers of this one go on
/// undisturbed. Agents have a shelf of their own; while nothing is hidden both audiences share one.
/// </summary>
public sealed class SearchIndex
{
    // By the slots of the agents' shelf, which has everything.
    private readonly Paged<IndexedDocument?> _documents;
    private readonly Knowledge _knowledge;
    private readonly Shelf _public, _agents;
    private Dictionary<string, int>? _popularForPublic, _popularForAgents;

    internal SearchIndex(Paged<IndexedDocument?> documents, Shelf shown, Shelf agents, Knowledge knowledge)
    {
        (_documents, _public, _agents, _knowledge) = (documents, shown, agents, knowledge);
    }

    internal Paged<IndexedDocument?> Documents => _documents;

    internal Shelf Agents => _agents;

    internal Shelf Public => _public;

    internal TextAnalyzer Analyzer => _knowledge.Analyzer;

    /// <summary>Whether both hold the same, whatever one of them learned.</summary>
    public bool HoldsTheSameAs(SearchIndex? other) => other is not null && _agents == other._agents && _public == other._public;

    /// <summary>Documents for agents included.</summary>
    public int Count => _agents.Count;

    /// <summary>Memory of the index and the words of its documents, their texts not counted.</summary>
    public long SizeInBytes =>
        _agents.SizeInBytes + (_public == _agents ? 0 : _public.SizeInBytes) + _knowledge.Analyzer.Vocabulary.SizeInBytes + Present(_documents).Sum(document => document.SizeInBytes);

    /// <summary>Of several documents with one id the last one counts.</summary>
    public static SearchIndex Build(IReadOnlyCollection<IndexedDocument> documents, SearchSettings settings, TextAnalyzer analyzer)
    {
        var byId = new Dictionary<string, IndexedDocument>(documents.Count);
        foreach (var document in documents) byId[document.Document.Id] = document;
        return Build([.. byId.Values], Knowledge.Of(settings, analyzer));
    }

    /// <summary>The index after some documents were written or taken away.</summary>
    public SearchIndex With(IReadOnlyCollection<IndexedDocument> changed, IReadOnlyCollection<string> removedIds)
    {
        if (changed.Count == 0 && removedIds.Count == 0) return this;
        var removed = removedIds.ToHashSet();
        removed.ExceptWith(changed.Select(document => document.Document.Id));
        var last = changed.GroupBy(document => document.Document.Id).Select(same => same.Last()).ToList();
        var agents = ShelfUpdate.Apply(_agents, last.ConvertAll(document => ShelfItem.ForAgents(document, _knowledge.Analyzer)), removed);
        if (agents is null) return Build(Anew(last, removed), _knowledge);
        var documents = Place(last, removed, agents);
        if (_public == _agents && last.TrueForAll(ShelfItem.IsAllPublic)) return new SearchIndex(documents, agents, agents, _knowledge);
        var shown = last.Select(document => ShelfItem.ForPublic(document, _knowledge.Analyzer)).OfType<ShelfItem>().ToList();
        removed.UnionWith(last.Select(IdOf).Except(shown.Select(item => item.Document.Id)));
        var forPublic = ShelfUpdate.Apply(_public, shown, removed);
        return forPublic is null ? Build([.. Present(documents)], _knowledge) : new SearchIndex(documents, forPublic, agents, _knowledge);
    }

    /// <summary>The same documents, taught by the messages they answered.</summary>
    public SearchIndex Taught(LearnedWords learned) =>
        new(_documents, _public, _agents, _knowledge with { Learned = learned.Messages.Count == 0 ? null : new LearnedIndex(learned, _knowledge.Analyzer) });

    /// <summary>Any text is a valid query; what does not exist is not found.</summary>
    public SearchResults Search(SearchRequest request) => Searcher(request.Audience).Search(request);

    /// <summary>What may be meant by the first letters.</summary>
    public IReadOnlyList<Completion> Complete(string text, Audience audience, int take = 8) => new Completer(ShelfOf(audience), _knowledge.Analyzer, PopularFor(audience)).Complete(text, take);

    /// <summary>«Похожие»: documents that speak of the same.</summary>
    public IReadOnlyList<SearchHit> Similar(string documentId, Audience audience, int take) => new SimilarDocuments(ShelfOf(audience)).Of(documentId, take);

    /// <summary>A query with its words mended.</summary>
    internal string Repair(string text) => new QueryRepair(_agents, _knowledge.Analyzer).Repair(text);

    /// <summary>Whether what was typed is understood as a word, in any of its forms.</summary>
    internal bool Means(string typed, string word)
    {
        var analyzer = _knowledge.Analyzer;
        var repaired = Repair(typed);
        return repaired == word || analyzer.LemmaOf(repaired) == analyzer.LemmaOf(word);
    }

    /// <summary>All words that stand in some document.</summary>
    internal IEnumerable<string> Words()
    {
        var words = _knowledge.Analyzer.Vocabulary.Words;
        return Enumerable.Range(0, words.Count).Where(word => _agents.Frequencies.OfWord(word) > 0).Select(word => words[word]);
    }

    internal List<(string Id, float Score)> Rank(string text, Audience audience) => Searcher(audience).Rank(new SearchRequest(text));

    /// <summary>As if no query had been asked yet: what was remembered of repairs and similar words is gone.</summary>
    internal void Forget()
    {
        foreach (var shelf in new[] { _public, _agents })
        {
            shelf.Speller.Forget();
            shelf.SimilarWords.Forget();
        }
    }

    private static SearchIndex Build(List<IndexedDocument> documents, Knowledge knowledge)
    {
        var analyzer = knowledge.Analyzer;
        // After a restart the words of a document come from disk and are numbered first: most of the work of ten thousand.
        Parallel.ForEach(documents, document => document.WordsIn(analyzer));
        var agents = new ShelfBuilder(analyzer).Build([.. documents.Select(document => ShelfItem.ForAgents(document, analyzer))]);
        var bySlot = Paged<IndexedDocument?>.Of([.. documents]);
        if (documents.TrueForAll(ShelfItem.IsAllPublic)) return new SearchIndex(bySlot, agents, agents, knowledge);
        var shown = documents.Select(document => ShelfItem.ForPublic(document, analyzer)).OfType<ShelfItem>().ToList();
        return new SearchIndex(bySlot, new ShelfBuilder(analyzer).Build(shown), agents, knowledge);
    }

    private Paged<IndexedDocument?> Place(List<IndexedDocument> changed, HashSet<string> removed, Shelf agents)
    {
        var documents = _documents.Change();
        documents.Lengthen(agents.Documents.Length);
        foreach (var id in removed)
        {
            if (_agents.Slots.TryGetValue(id, out var slot)) documents[slot] = null;
        }
        foreach (var document in changed) documents[agents.Slots[document.Document.Id]] = document;
        return documents.Done();
    }

    private List<IndexedDocument> Anew(List<IndexedDocument> changed, HashSet<string> removed)
    {
        var documents = Present(_documents).ToDictionary(IdOf);
        foreach (var id in removed) documents.Remove(id);
        foreach (var document in changed) documents[IdOf(document)] = document;
        return [.. documents.Values];
    }

    private static IEnumerable<IndexedDocument> Present(Paged<IndexedDocument?> bySlot)
    {
        for (var slot = 0; slot < bySlot.Length; slot++)
        {
            if (bySlot[slot] is { } document) yield return document;
        }
    }

    private static string IdOf(IndexedDocument document) => document.Document.Id;

    private Searcher Searcher(Audience audience) => new(ShelfOf(audience), _knowledge);

    // The first answers to popular queries come first among completions, the most popular on top.
    private Dictionary<string, int> PopularFor(Audience audience)
    {
        ref var popular = ref audience == Audience.Agents ? ref _popularForAgents : ref _popularForPublic;
        if (popular is not null) return popular;
        var found = new Dictionary<string, int>();
        for (var i = 0; i < _knowledge.PopularQueries.Count; i++)
        {
            if (Rank(_knowledge.PopularQueries[i], audience) is [var first, ..]) found.TryAdd(first.Id, _knowledge.PopularQueries.Count - i);
        }
        return popular = found;
    }

    private Shelf ShelfOf(Audience audience) => audience == Audience.Agents ? _agents : _public;
}
