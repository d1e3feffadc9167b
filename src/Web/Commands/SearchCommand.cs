using System.CommandLine;
using HelpCenter.Content;
using HelpCenter.Search;
using HelpCenter.Web.Hosting;

namespace HelpCenter.Web.Commands;

/// <summary><c>helpcenter search "запрос"</c>: what readers would find; with <c>--explain</c> why in that order.</summary>
internal static class SearchCommand
{
    private const int Shown = 10;

    public static Command Create()
    {
        var query = new Argument<string>("запрос") { Description = "Что искать, своими словами." };
        var explain = new Option<bool>("--explain") { Description = "Показать, из чего сложилась оценка каждого результата." };
        var agents = new Option<bool>("--agents") { Description = "Искать и в том, что видят только сотрудники." };
        var (content, json) = (CommonOptions.Content(), CommonOptions.Json());
        var command = new Command("search", "Поискать так, как ищут посетители сайта.") { query, explain, agents, content, json };
        command.SetAction(parsed => Search(SiteFolders.FindContent(parsed.GetValue(content)),
            new SearchRequest(parsed.GetRequiredValue(query)) { Take = Shown, Explain = parsed.GetValue(explain), Audience = parsed.GetValue(agents) ? Audience.Agents : Audience.Public }, parsed.GetValue(json)));
        return command;
    }

    private static int Search(string folder, SearchRequest request, bool asJson)
    {
        using var compiler = new ContentCompiler(folder);
        var results = Progress.Run("Читаю содержимое…", () => compiler.CompileAll()).Index.Search(request);
        if (asJson) WriteJson(request, results);
        else WriteText(results);
        return ExitCode.Ok;
    }

    private static void WriteText(SearchResults results)
    {
        if (results.Correction is { } correction) Console.WriteLine($"Показано для «{correction.Shown}» вместо «{correction.Typed}».");
        foreach (var word in results.Words) WriteExplanation(word, 0);
        foreach (var hit in results.Hits)
        {
            Console.WriteLine($"{hit.Score,7:0.00}  {hit.Document.Title}");
            Console.WriteLine($"         {hit.Link}");
            if (hit.Sections.Count > 0) Console.WriteLine($"         {hit.Sections[0].Snippet.Text.ReplaceLineEndings(" ")}");
            if (hit.Explanation is { } explanation) WriteExplanation(explanation, 9);
        }
        Console.WriteLine(results.Total == 0 ? "Ничего не нашлось." : $"Всего: {results.Total}.");
    }

    private static void WriteExplanation(Explanation explanation, int indent)
    {
        Console.WriteLine($"{new string(' ', indent)}{explanation.Value:0.###}  {explanation.Name}");
        foreach (var part in explanation.Parts) WriteExplanation(part, indent + 2);
    }

    private static void WriteJson(SearchRequest request, SearchResults results) => ConsoleJson.Write(new
    {
        query = request.Text,
        results.Correction,
        results.Total,
        results.Words,
        hits = results.Hits.Select(hit => new
        {
            hit.Score,
            kind = hit.Document.Kind.ToString().ToLowerInvariant(),
            hit.Document.Title,
            url = hit.Link,
            snippet = hit.Sections.Count > 0 ? hit.Sections[0].Snippet.Text : "",
            hit.Explanation,
        }),
    });
}
