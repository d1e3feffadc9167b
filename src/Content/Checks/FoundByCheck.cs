using HelpCenter.Content.Compiling;
using HelpCenter.Search;

namespace HelpCenter.Content.Checks;

/// <summary>Content tests: a page must be among the first three for every query of its <c>found_by</c>.</summary>
internal static class FoundByCheck
{
    private const int Among = 3;

    public static void Run(IReadOnlyList<CompiledFile> files, SearchIndex index, List<ContentProblem> problems)
    {
        foreach (var file in files)
        {
            if (file.Page is not { Status: PageStatus.Published } page) continue;
            foreach (var query in page.FoundBy)
            {
                var hits = index.Search(new SearchRequest(query) { Audience = page.Audience, Take = Among }).Hits;
                if (hits.Any(h => h.Document.Id == page.File || h.Document.Url == page.Url)) continue;
                var first = hits.Count == 0 ? "ничего не находится" : $"страницы нет среди первых трёх, первой идёт «{hits[0].Document.Title}»";
                problems.Add(new(file.File, 1, Severity.Warning, "found-by", $"По запросу «{query}» {first}.", "Добавьте слова запроса в keywords или в заголовок."));
            }
        }
    }
}
