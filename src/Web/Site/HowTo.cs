using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HelpCenter.Content;
using HelpCenter.Content.Algorithms;
using HelpCenter.Search;

namespace HelpCenter.Web.Site;

/// <summary>HowTo of JSON-LD, read off what readers see: numbered lists of an article, or an algorithm that never asks.</summary>
internal static partial class HowTo
{
    private const string List = "<ol class=\"steps\">";
    private const int FewestSteps = 2;

    /// <param name="html">The article as the public sees it.</param>
    public static JsonObject? Of(PageRequest request, string title, string path, string html)
    {
        var steps = new JsonArray();
        for (var at = html.IndexOf(List, StringComparison.Ordinal); at >= 0; at = html.IndexOf(List, at, StringComparison.Ordinal))
        {
            var end = EndOf(html, at);
            foreach (var item in Items(html[(at + List.Length)..end])) Add(steps, item.Action, item.Text);
            at = end;
        }
        return Make(request, title, path, steps);
    }

    /// <summary>Null when somewhere there is a choice.</summary>
    public static JsonObject? Of(PageRequest request, Algorithm algorithm)
    {
        if (algorithm.Steps.Any(step => step.Choices.Count > 1)) return null;
        var steps = new JsonArray();
        foreach (var step in algorithm.Steps) Add(steps, step.Title, Plain($"{step.Title} {request.Edition.Content.Html(algorithm, step.Body, Audience.Public)}"));
        return Make(request, algorithm.Title, algorithm.Url, steps);
    }

    private static JsonObject? Make(PageRequest request, string title, string path, JsonArray steps) => steps.Count < FewestSteps ? null : new JsonObject
    {
        ["@type"] = "HowTo",
        ["name"] = title,
        ["inLanguage"] = request.Edition.Site.Language,
        ["mainEntityOfPage"] = Heads.Absolute(request, path),
        ["step"] = steps,
    };

    private static void Add(JsonArray steps, string action, string text) =>
        steps.Add((JsonNode)new JsonObject { ["@type"] = "HowToStep", ["position"] = steps.Count + 1, ["name"] = action, ["text"] = text });

    // Items of this list itself; lists inside of them belong to their text.
    private static IEnumerable<(string Action, string Text)> Items(string list)
    {
        var (depth, start) = (0, 0);
        foreach (Match tag in ItemOrList().Matches(list))
        {
            if (tag.ValueSpan is "<li>" && depth == 0) start = tag.Index + tag.Length;
            else if (tag.ValueSpan is "</li>" && depth == 0) yield return Item(list[start..tag.Index]);
            else if (tag.ValueSpan is not ("<li>" or "</li>")) depth += tag.ValueSpan[1] == '/' ? -1 : 1;
        }
    }

    private static (string Action, string Text) Item(string html)
    {
        var end = html.StartsWith("<b>", StringComparison.Ordinal) ? html.IndexOf("</b>\n", StringComparison.Ordinal) : -1;
        var text = Plain(html);
        return (end < 0 ? text : Plain(html[..end]), text);
    }

    private static int EndOf(string html, int at)
    {
        var depth = 0;
        foreach (Match tag in ItemOrList().Matches(html, at))
        {
            if (tag.ValueSpan is "<li>" or "</li>") continue;
            depth += tag.ValueSpan[1] == '/' ? -1 : 1;
            if (depth == 0) return tag.Index;
        }
        return html.Length;
    }

    private static string Plain(string html)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(html, ""));
        return string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("<li>|</li>|<[ou]l[ >]|</[ou]l>")]
    private static partial Regex ItemOrList();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
