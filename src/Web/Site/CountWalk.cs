using HelpCenter.Support.Walks;
using HelpCenter.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Web.Site;

/// <summary><c>POST /walked</c>: a page tells how far an algorithm was walked. Counts are kept and nothing else; who asks not to be counted is not.</summary>
public sealed partial class CountWalk(CountPublicWalk count, HelpCenterOptions options, ILogger<CountWalk> log)
{
    public const string Action = "/walked";
    private const int LongestPath = 3000;

    public async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!SameOrigin.Allows(http.Request, options.PublicUrl)) http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (!http.Request.HasFormContentType) http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else http.Response.StatusCode = AsksNotTo(http.Request) || await TakeAsync(http, await http.Request.ReadFormAsync(http.RequestAborted)) ? StatusCodes.Status204NoContent : StatusCodes.Status400BadRequest;
    }

    /// <summary><c>GET /walked.gif</c>: the same from a page without scripts.</summary>
    public async Task PictureAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (PlainWalk.IsReader(http.Request) && SameOrigin.Allows(http.Request, options.PublicUrl) && !AsksNotTo(http.Request)) await TakeAsync(http, http.Request.Query);
        http.Response.ContentType = "image/gif";
        http.Response.ContentLength = PlainWalk.Point.Length;
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.Body.WriteAsync(PlainWalk.Point, http.RequestAborted);
    }

    private async Task<bool> TakeAsync(HttpContext http, IEnumerable<KeyValuePair<string, StringValues>> told)
    {
        var fields = told.ToDictionary(field => field.Key, field => field.Value.ToString());
        var (page, path, word) = (fields.GetValueOrDefault("page", ""), fields.GetValueOrDefault("path", ""), fields.GetValueOrDefault("word", ""));
        if (path.Length > LongestPath || !PlainWalk.IsWord(word)) return false;
        try
        {
            return await count.CountAsync(page, path, word, fields.GetValueOrDefault("handed", "").Length > 0, http.RequestAborted);
        }
        catch (Exception e) when (e is SqliteException or DbUpdateException)
        {
            LogLost(page, e);
            return true;
        }
    }

    private static bool AsksNotTo(HttpRequest request) => request.Headers["DNT"] == "1" || request.Headers["Sec-GPC"] == "1";

    [LoggerMessage(LogLevel.Warning, "A walk through {Page} could not be counted")]
    private partial void LogLost(string page, Exception exception);
}
