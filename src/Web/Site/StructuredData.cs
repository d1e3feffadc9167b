using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Site;

/// <summary>JSON-LD of a page. The encoder writes «&lt;», «&gt;» and «&amp;» as \u003C…, so no text can close the script element.</summary>
internal static class StructuredData
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Graph(params IEnumerable<JsonObject?> things) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. things.Where(t => t is not null)]) }.ToJsonString(s_options);

    public static JsonObject? Breadcrumbs(PageRequest request, IReadOnlyList<LinkView> above, string title, string path)
    {
        var items = new JsonArray();
        foreach (var (name, url) in above.Select(link => (link.Title, link.Url)).Append((title, path)))
        {
            items.Add((JsonNode)new JsonObject { ["@type"] = "ListItem", ["position"] = items.Count + 1, ["name"] = name, ["item"] = Heads.Absolute(request, url) });
        }
        return new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = items };
    }

    public static JsonObject Article(PageRequest request, string title, string description, string path, DateTimeOffset? updated)
    {
        var about = new JsonObject
        {
            ["@type"] = "TechArticle",
            ["headline"] = title,
            ["description"] = description,
            ["inLanguage"] = request.Edition.Site.Language,
            ["mainEntityOfPage"] = Heads.Absolute(request, path),
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = request.Edition.Site.Title },
        };
        if (updated is { } at) about["dateModified"] = TextFiles.Stamp(at);
        return about;
    }

    public static JsonObject Questions(IEnumerable<(string Question, string Answer)> questions) => new()
    {
        ["@type"] = "FAQPage",
        ["mainEntity"] = new JsonArray([.. questions.Select(q => (JsonNode)new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = q.Question,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = q.Answer },
        })]),
    };

    public static JsonObject Collection(PageRequest request, string title, string description, string path) => new()
    {
        ["@type"] = "CollectionPage",
        ["name"] = title,
        ["description"] = description,
        ["url"] = Heads.Absolute(request, path),
    };

    public static JsonObject WebSite(PageRequest request) => new()
    {
        ["@type"] = "WebSite",
        ["name"] = request.Edition.Site.Title,
        ["url"] = Heads.Absolute(request, "/"),
        ["inLanguage"] = request.Edition.Site.Language,
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = Heads.Absolute(request, "/search?q={search_term_string}") },
            ["query-input"] = "required name=search_term_string",
        },
    };

    public static JsonObject Organization(PageRequest request)
    {
        var contacts = request.Edition.Site.Contacts;
        var about = new JsonObject { ["@type"] = "Organization", ["name"] = request.Edition.Site.Title, ["url"] = Heads.Absolute(request, "/") };
        if (contacts.Phone.Length > 0) about["telephone"] = contacts.PhoneUrl.Replace("tel:", "", StringComparison.Ordinal);
        if (contacts.Email.Length > 0) about["email"] = contacts.Email;
        return about;
    }
}
