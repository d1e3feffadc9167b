using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using HelpCenter.Search;

namespace HelpCenter.Web.Site;

/// <summary><c>/api/suggest?q=</c>: what is offered while somebody types.</summary>
internal static class AnswerSuggest
{
    private const int Offered = 8;
    private const int EnoughCompletions = 3;
    private const int ShortestQuery = 2;

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static PageAnswer Answer(PageRequest request)
    {
        var query = QueryText.Cut(request["q"].Trim(), SearchAddress.LongestQuery);
        var (items, correction) = query.Length < ShortestQuery ? ([], null) : Find(request.Edition, query);
        var groups = items.GroupBy(i => i.Kind).OrderBy(g => g.Key)
            .Select(g => new Group(Items.KindOf(g.Key).ToString().ToLowerInvariant(), HitGroups.TitleOf(request.Edition, g.Key), [.. g.Select(i => i.Item)]));
        var body = JsonSerializer.SerializeToUtf8Bytes(new Suggestions(query, correction, [.. groups], items.Count), s_json);
        return new PageAnswer { Body = body, ContentType = "application/json; charset=utf-8", IsShared = false };
    }

    private static (List<(DocumentKind Kind, Item Item)> Items, Correction? Correction) Find(Edition edition, string query)
    {
        var items = edition.Content.Index.Complete(query, Audience.Public, Offered)
            .Select(c => (c.Kind, new Item(c.Title, c.Marked.ToHtml(), c.Link, c.CategoryTitle))).ToList();
        if (items.Count >= EnoughCompletions) return (items, null);
        var results = edition.Content.Index.Search(new SearchRequest(query) { Take = Offered });
        foreach (var hit in results.Hits.Where(hit => items.All(i => i.Item2.Title != hit.Document.Title)).Take(Offered - items.Count))
        {
            items.Add((hit.Document.Kind, new Item(hit.Document.Title, hit.Title.ToHtml(), hit.Link, hit.Document.CategoryTitle)));
        }
        return (items, results.Correction is { } c ? new Correction(c.Typed, c.Shown) : null);
    }

    private sealed record Suggestions(string Query, Correction? Correction, IReadOnlyList<Group> Groups, int Total);
    private sealed record Correction(string Typed, string Shown);
    private sealed record Group(string Kind, string Title, IReadOnlyList<Item> Items);
    private sealed record Item(string Title, string Html, string Url, string Category);
}
