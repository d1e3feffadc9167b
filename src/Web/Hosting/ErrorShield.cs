using HelpCenter.Web.Site;

namespace HelpCenter.Web.Hosting;

/// <summary>Whatever goes wrong inside is logged, and the reader gets a page that says so and what to do.</summary>
internal sealed partial class ErrorShield(RequestDelegate next, EditionHost editions, ILogger<ErrorShield> log)
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
        catch (Exception e)
        {
            LogFailure(http.Request.Method, http.Request.Path, e);
            if (http.Response.HasStarted) throw;
            await PlainErrorPage.SendAsync(http, StatusCodes.Status500InternalServerError, "Страница не открылась",
                "<p>Это наша ошибка, мы её уже записали. Попробуйте ещё раз через минуту или вернитесь на <a href=\"/\">главную страницу справки</a>.</p>",
                editions.Current.Content.Site);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailure(string method, string path, Exception exception);
}
