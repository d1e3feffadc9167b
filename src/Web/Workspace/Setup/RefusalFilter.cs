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
