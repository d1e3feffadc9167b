using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HelpCenter.Content;
using HelpCenter.Content.Faq;
using HelpCenter.Search;
using HelpCenter.Web.Site;

namespace HelpCenter.Web.Contact;

/// <summary><c>/contact/near?q=</c>: what may answer the question while it is written. Public texts only.</summary>
internal static class NearJson
{
    private const int Offered = 3;
    private const int LongestQuestion = 1200;

    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Task SendAsync(HttpContext http, PageRequest request)
    {
        var hits = request.Edition.Content.Index.Search(new SearchRequest(QueryText.Cut(request["q"], LongestQuestion)) { Take = Offered }).Hits;
        return http.Response.WriteAsJsonAsync(hits.Select(hit => Answer(request.Edition, hit)).OfType<NearAnswer>(), s_json, http.RequestAborted);
    }

    private static NearAnswer? Answer(Edition edition, SearchHit hit)
    {
        if (Items.PageOf(edition, hit.Document) is not { } page) return null;
        var html = page switch
        {
            FaqTopic topic when topic.Questions.FirstOrDefault(q => q.Anchor == hit.Document.Sections[0].Anchor) is { } question => edition.Content.Html(page, question.Answer, Audience.Public),
            _ when page.Summary.Length > 0 => "",
            _ when page.Markup.Sections is [var first, ..] => edition.Content.Html(page, first.Body, Audience.Public),
            _ => "",
        };
        return new NearAnswer(hit.Document.Id, hit.Document.Title, Items.AddressOf(hit.Document), page is FaqTopic ? "" : page.Summary, html);
    }

    /// <param name="Html">Trusted; the whole answer of a question.</param>
    private sealed record NearAnswer(string Id, string Title, string Url, string Short, string Html);
}
