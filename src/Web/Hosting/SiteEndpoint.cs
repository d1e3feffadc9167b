using HelpCenter.Web.Site;
using HelpCenter.Web.Theming;
using Microsoft.AspNetCore.Http.Features;

namespace HelpCenter.Web.Hosting;

/// <summary>The way from a request to an answer for everything that no prepared page serves.</summary>
internal sealed class SiteEndpoint(EditionHost editions, ThemeHost themes, RequestLimits limits, HealthPage health, TakeVote votes, CountWalk walks, HelpCenterOptions options)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var edition = editions.Current;
        SecurityHeaders.Write(http.Response.Headers, http.Request.IsHttps || options.IsPublicHttps);
        if (limits.SecondsToWait(http) is { } seconds) await SendAsync(http, edition, ShowError.TooMany(RequestOf(http, edition), seconds));
        else if (HttpMethods.IsPost(http.Request.Method)) await PostAsync(http, edition);
        else if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) await GetAsync(http, edition);
        else NotAllowed(http, "GET, HEAD");
    }

    private async Task PostAsync(HttpContext http, Edition edition)
    {
        if (http.Request.Path == Votes.Action) await votes.AnswerAsync(http);
        else if (http.Request.Path == CountWalk.Action) await walks.AnswerAsync(http);
        else if (PublicSite.Answer(RequestOf(http, edition)) is { Status: >= 400 } error) await SendAsync(http, edition, error);
        else NotAllowed(http, "GET, HEAD");
    }

    private async Task GetAsync(HttpContext http, Edition edition)
    {
        var path = http.Request.Path;
        if (path == "/healthz") await health.SendAsync(http);
        else if (path == Votes.Action || path == CountWalk.Action) NotAllowed(http, "POST");
        else if (path == PlainWalk.Picture) await walks.PictureAsync(http);
        else if (path.StartsWithSegments("/assets") && path.Value!.Length > ThemeAsset.Prefix.Length && await AssetSender.TrySendAsync(http, themes)) return;
        else if (path.StartsWithSegments("/images") && await ContentImages.TrySendAsync(http, edition)) return;
        else await SendAsync(http, edition, PublicSite.Answer(RequestOf(http, edition)));
    }

    private async Task SendAsync(HttpContext http, Edition edition, PageAnswer answer)
    {
        var response = http.Response;
        if (answer.RetrySeconds > 0) response.Headers.RetryAfter = answer.RetrySeconds.ToString();
        response.StatusCode = answer.Status;
        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
            return;
        }
        var page = new CachedPage(answer) { Gzip = PageCompressor.Quick(answer.Body) };
        if (answer.IsShared && http.Request.QueryString.Value is "" or null)
        {
            edition.Pages.Keep(http.Request.Path.Value!, page);
        }
        await PageSender.SendAsync(http.Features.GetRequiredFeature<IHttpRequestFeature>(), http.Features, page, http.Request.IsHttps || options.IsPublicHttps);
    }

    private PageRequest RequestOf(HttpContext http, Edition edition) => new(edition, http.Request.Path.Value ?? "/", http.Request.Query,
        options.PublicUrl.Length > 0 ? options.PublicUrl : $"{http.Request.Scheme}://{http.Request.Host.Value}");

    private static void NotAllowed(HttpContext http, string allowed)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = allowed;
    }
}
