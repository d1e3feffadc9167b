using HelpCenter.Content.Answers;
using HelpCenter.Content.Sources;
using HelpCenter.Search;

namespace HelpCenter.Content.Compiling;

/// <summary>Front matter that every kind of page shares. In a foreign tree <c>description</c>, <c>weight</c> and their like are understood too.</summary>
internal static class PageHead
{
    public static ContentPage Apply(ContentPage page, YamlFields fields, bool isForAgents, IReadOnlyDictionary<string, string> variables)
    {
        var reviewed = fields.Date("reviewed");
        return page with
        {
            Summary = Placeholders.Fill(fields.Text("summary"), variables),
            // Deny by default: a slip in these two keys hides the page, and the check says why.
            Audience = fields.OneOf("audience", otherwise: "agents", "public", "agents") == "agents" || isForAgents ? Audience.Agents : Audience.Public,
            Status = fields.OneOf("status", otherwise: "draft", "published", "draft", "archived") switch
            {
                "draft" => PageStatus.Draft,
                "archived" => PageStatus.Archived,
                _ => PageStatus.Published,
            },
            Owner = fields.Text("owner"),
            Reviewed = reviewed,
            ReviewDue = fields.DateAfter("review_in", reviewed),
            Tags = fields.List("tags"),
            Keywords = fields.List("keywords"),
            Aliases = [.. fields.List("aliases").Select(a => a.Trim('/'))],
            FoundBy = fields.List("found_by"),
            Order = fields.Number("order"),
        };
    }

    /// <summary>The same from a tree of another make: nothing is reported, foreign names of keys are tried.</summary>
    public static ContentPage ApplyForeign(ContentPage page, YamlFields fields, int? order) => page with
    {
        Summary = FirstOf(fields, "summary", "description", "short_description"),
        Status = FirstOf(fields, "draft", "hidden") == "true" || fields.Text("status") == "draft" ? PageStatus.Draft : PageStatus.Published,
        Audience = fields.Text("audience") == "agents" ? Audience.Agents : Audience.Public,
        Tags = fields.List("tags"),
        Keywords = fields.List("keywords"),
        Aliases = [.. fields.List("aliases").Concat(fields.List("redirect_from")).Select(a => a.Trim('/')).Where(a => a.Length > 0)],
        Order = fields.Number("order") ?? fields.Number("sidebar_position") ?? fields.Number("weight") ?? fields.Number("nav_order") ?? order,
    };

    private static string FirstOf(YamlFields fields, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (fields.Text(key) is { Length: > 0 } text) return text;
        }
        return "";
    }
}
