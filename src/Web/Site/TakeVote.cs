using System.Security.Cryptography;
using System.Text;
using HelpCenter.Content;
using HelpCenter.Content.Markup;
using HelpCenter.Support;
using HelpCenter.Support.Learning;
using HelpCenter.Support.Votes;
using HelpCenter.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Web.Site;

/// <summary><c>POST /vote</c>: takes «Помогла ли статья?» and sends the reader back to where she was.</summary>
public sealed partial class TakeVote(EditionHost editions, CastVote cast, LearnFromReader learn, HelpCenterOptions options, ILogger<TakeVote> log)
{
    private const string ReaderCookie = "hc_reader";
    private const int ReaderBytes = 16;

    public async Task AnswerAsync(HttpContext http)
    {
        if (!SameOrigin.Allows(http.Request, options.PublicUrl))
        {
            await Refuse(http, StatusCodes.Status403Forbidden, "Голос не принят", "<p>Форма отправлена не с нашей страницы.</p>");
            return;
        }
        if (!http.Request.HasFormContentType || Read(http, await http.Request.ReadFormAsync(http.RequestAborted)) is not { } ballot)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "Голос не принят", "<p>Такой страницы уже нет, или форма заполнена не до конца.</p>");
            return;
        }
        try
        {
            await cast.SayAsync(ballot, http.RequestAborted);
            await LearnAsync(http, ballot);
            Thank(http, ballot);
        }
        catch (Exception e) when (e is SqliteException or DbUpdateException)
        {
            LogLost(ballot.Page, e);
            await Refuse(http, StatusCodes.Status503ServiceUnavailable, "Голос пока не записан", TryAgainForm(ballot));
        }
    }

    // The search that led here goes along with «Да», when there was one; whoever changes her mind takes it back.
    private async Task LearnAsync(HttpContext http, Ballot ballot)
    {
        var word = $"{ballot.Reader} {ballot.Page}";
        var query = http.Request.Form["query"].ToString();
        if (!ballot.Helped) await learn.TakeBackAsync(Lesson.Voted, word, http.RequestAborted);
        else if (query.Length > 0 && editions.Current.Content.Addresses.Find(ballot.Page) is Destination.ToPage { Page: var page })
            await learn.LearnAsync(Lesson.Voted, word, page.File, query, ballot.Address, http.RequestAborted);
    }

    private Ballot? Read(HttpContext http, IFormCollection form)
    {
        var edition = editions.Current;
        var answer = form["helped"].ToString();
        if (answer is not ("yes" or "no")) return null;
        if (edition.Content.Addresses.Find(form["page"].ToString()) is not Destination.ToPage { Page: var page } || !edition.IsShown(page)) return null;
        var version = form["version"].ToString() is { Length: 32 } given && given.All(char.IsAsciiHexDigitLower) ? given : page.Hash.ToString();
        return new Ballot(page.Url, version, ReaderOf(http), RequestLimits.AddressOf(http), answer == "yes", form["reason"].ToString(), form["comment"].ToString());
    }

    private static string ReaderOf(HttpContext http)
    {
        var reader = http.Request.Cookies[ReaderCookie];
        if (reader is { Length: 2 * ReaderBytes } && reader.All(char.IsAsciiHexDigitLower)) return reader;
        reader = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ReaderBytes));
        http.Response.Cookies.Append(ReaderCookie, reader, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
        return reader;
    }

    private static void Thank(HttpContext http, Ballot ballot)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (WantsJson(http))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        var taken = ballot.Reason.Length > 0 || ballot.Comment.Length > 0 ? "&reason=taken" : "";
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"{SiteAddress.Encode(ballot.Page)}?voted={(ballot.Helped ? "yes" : "no")}{taken}#vote";
    }

    private async Task Refuse(HttpContext http, int status, string title, string body)
    {
        if (WantsJson(http)) http.Response.StatusCode = status;
        else await PlainErrorPage.SendAsync(http, status, title, body, editions.Current.Content.Site);
    }

    private static bool WantsJson(HttpContext http) => http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Nothing that was typed is lost: the same form with the same words.</summary>
    private static string TryAgainForm(Ballot ballot)
    {
        var form = new StringBuilder("<p>Сейчас идёт обслуживание. Подождите немного и отправьте ещё раз: всё, что вы написали, осталось здесь.</p>");
        form.Append("<form method=\"post\" action=\"").Append(Votes.Action).Append("\">");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("page", ballot.Page), ("version", ballot.Version), ("helped", ballot.Helped ? "yes" : "no"), ("reason", ballot.Reason)])
        {
            form.Append($"<input type=\"hidden\" name=\"{name}\" value=\"{HtmlText.Escape(value)}\">");
        }
        if (ballot.Comment.Length > 0) form.Append("<p><label>Что вы написали<br><textarea name=\"comment\" rows=\"5\">").Append(HtmlText.Escape(ballot.Comment)).Append("</textarea></label></p>");
        return form.Append("<p><button>Отправить ещё раз</button></p></form>").ToString();
    }

    [LoggerMessage(LogLevel.Error, "A vote on {Page} could not be stored")]
    private partial void LogLost(string page, Exception exception);
}
