using HelpCenter.Web.Site;
using HelpCenter.Web.Workspace.Setup;

namespace HelpCenter.Web.Hosting;

/// <summary>Whatever goes wrong inside is logged, and the reader gets a page that says so and what to do.</summary>
internal sealed partial class ErrorShield(RequestDelegate next, EditionHost editions, HelpCenterOptions options, ILogger<ErrorShield> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
        }
        catch (BadHttpRequestException e)
        {
            if (!http.Response.HasStarted) await PlainErrorPage.SendAsync(http, e.StatusCode, "Запрос не разобран", "<p>Программа или браузер прислали его с ошибкой.</p>", site: null);
        }
        catch (Exception e) when (StoreTrouble.Is(e) && !http.Response.HasStarted)
        {
            LogFailure(http.Request.Method, http.Request.Path, e);
            await SendStoreTroubleAsync(http, e);
        }
        catch (Exception e)
        {
            LogFailure(http.Request.Method, http.Request.Path, e);
            if (http.Response.HasStarted) throw;
            await PlainErrorPage.SendAsync(http, StatusCodes.Status500InternalServerError, "Страница не открылась",
                "<p>Это наша ошибка, мы её уже записали. Попробуйте ещё раз через минуту или вернитесь на <a href=\"/\">главную страницу справки</a>.</p>",
                editions.Current.Content.Site);
        }
    }

    private async Task SendStoreTroubleAsync(HttpContext http, Exception e)
    {
        const string Title = "Пока не записано";
        var why = $"<p>На нашей стороне сбой: {StoreTrouble.Explain(e)}. Повторите через минуту.</p>";
        http.Response.Headers.RetryAfter = "60";
        if (SignInCookie.IsScript(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await http.Response.WriteAsJsonAsync(new { error = $"{Title}: {StoreTrouble.Explain(e)}." });
        }
        else if (KeptFormPage.CanKeep(http.Request, options.PublicUrl)) await KeptFormPage.SendAsync(http, StatusCodes.Status503ServiceUnavailable, Title, why);
        else await PlainErrorPage.SendAsync(http, StatusCodes.Status503ServiceUnavailable, "Страница пока не открылась", why, editions.Current.Content.Site);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailure(string method, string path, Exception exception);
}
