using HelpCenter.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace HelpCenter.Web.Workspace.Setup;

/// <summary>The one place where a refused action becomes words on the screen: scripts get them as JSON, forms go back and show them.</summary>
internal sealed class RefusalFilter(ITempDataDictionaryFactory temp) : IExceptionFilter
{
    public const string Key = "refused";

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not ActionRefused refused) return;
        context.ExceptionHandled = true;
        if (SignInCookie.IsScript(context.HttpContext.Request))
        {
            context.Result = new JsonResult(new { error = refused.Message }) { StatusCode = StatusCodes.Status409Conflict };
            return;
        }
        temp.GetTempData(context.HttpContext)[Key] = refused.Message;
        context.Result = new LocalRedirectResult(BackTo(context.HttpContext.Request));
    }

    private static string BackTo(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value && from.AbsolutePath.StartsWith("/agent", StringComparison.Ordinal)
            ? from.PathAndQuery : request.Path.Value ?? "/agent";
}

/// <summary>A form that is too large to be read would look empty; nobody's text may be taken for nothing.</summary>
internal sealed class WholeFormFilter : IPageFilter
{
    /// <summary>A megabyte of Russian letters as forms send them, and some.</summary>
    public const int LongestValue = 8 << 20;

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.ModelState.TryGetValue("", out var whole) && whole.Errors.Count > 0) throw new ActionRefused("Форма не прочитана: она слишком велика или повреждена. Ничего не изменено. Сократите текст или приложите его файлом.");
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
