using HelpCenter.Search.Indexing;
using HelpCenter.Search.Text;

namespace HelpCenter.Search.Queries;

/// <summary>Pins and bans of <c>search.yml</c>. A rule meets a query that has the same words in any form and order, small words aside.</summary>
internal sealed class RuleTable
{
    private readonly Dictionary<string, List<string>> _first = [], _never = [];
    private readonly TextAnalyzer _analyzer;

    public RuleTable(SearchRules rules, TextAnalyzer analyzer)
    {
        _analyzer = analyzer;
        foreach (var pin in rules.Pins) Add(_first, pin.Query, pin.First);
        foreach (var ban in rules.Bans) Add(_never, ban.Query, ban.Never);
    }

    public bool IsEmpty => _first.Count == 0 && _never.Count == 0;

    /// <summary>Slots of the documents that come first, in their order.</summary>
    public List<int> First(Shelf shelf, string query) => Slots(shelf, _first.GetValueOrDefault(Key(query)));

    public List<int> Never(Shelf shelf, string query) => Slots(shelf, _never.GetValueOrDefault(Key(query)));

    private void Add(Dictionary<string, List<string>> rules, string query, IReadOnlyList<string> urls)
    {
        if (!rules.TryGetValue(Key(query), out var known)) rules[Key(query)] = known = [];
        known.AddRange(urls.Select(url => "/" + url.Trim('/')));
    }

    private string Key(string query)
    {
        var lemmas = _analyzer.WholesOf(query.Length > 200 ? query[..200] : query)
            .Where(word => !_analyzer.KeysOf(word).Is(WordTraits.Stop)).Select(word => _analyzer.LemmaOf(word));
        return string.Join(' ', lemmas.Distinct().Order(StringComparer.Ordinal));
    }

    private static List<int> Slots(Shelf shelf, List<string>? urls)
    {
        var slots = new List<int>();
        foreach (var url in urls ?? [])
        {
            for (var slot = 0; slot < shelf.Documents.Length; slot++)
            {
                if (shelf.Documents[slot]?.Document.Url == url) slots.Add(slot);
            }
        }
        return slots;
    }
}
