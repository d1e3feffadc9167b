using HelpCenter.Support.Walks;
using HelpCenter.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Web.Site;

/// <summary><c>POST /walked</c>: a page tells how far an algorithm was walked. Counts are kept and nothing else; who asks not to be counted is not.</summary>
public sealed partial class CountWalk(CountPublicWalk count, HelpCenterOptions options, ILogger<CountWalk> log)
{
    public const string Action = "/walked";
    private const int LongestPath = 3000;
    private const int WordLength = 32;

    public async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!SameOrigin.Allows(http.Request, options.PublicUrl)) http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (!http.Request.HasFormContentType) http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else http.Response.StatusCode = AsksNotTo(http.Request) || await TakeAsync(http) ? StatusCodes.Status204NoContent : StatusCodes.Status400BadRequest;
    }

    private async Task<bool> TakeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (page, path, word) = (form["page"].ToString(), form["path"].ToString(), form["word"].ToString());
        if (path.Length > LongestPath || word.Length != WordLength || !word.All(char.IsAsciiHexDigitLower)) return false;
        try
        {
            return await count.CountAsync(page, path, word, form["handed"].ToString().Length > 0, http.RequestAborted);
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
