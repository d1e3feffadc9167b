using System.Globalization;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Site;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Contact;

/// <summary>Pages for one customer, drawn by the theme of the site and never kept.</summary>
public sealed class CustomerScreens(EditionHost editions, RequestLimits limits, HelpCenterOptions options)
{
    public PageRequest Request(HttpContext http) => new(editions.Current, http.Request.Path.Value ?? "/", http.Request.Query,
        options.PublicUrl.Length > 0 ? options.PublicUrl : $"{http.Request.Scheme}://{http.Request.Host.Value}");

    /// <summary>Answers a form that comes too often, from another site, or is no form. True when it did.</summary>
    public async Task<bool> RefusesAsync(HttpContext http, PageRequest request)
    {
        if (limits.SecondsToWait(http) is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            if (!KeptFormPage.CanKeep(http.Request, options.PublicUrl)) await SendAsync(http, ShowError.TooMany(request, seconds));
            else await KeptFormPage.SendAsync(http, StatusCodes.Status429TooManyRequests, request.Edition.Texts["error.429"], $"<p>{request.Edition.Texts.Get("contact.too-many", ("count", seconds))}</p>");
            return true;
        }
        if (SameOrigin.Allows(http.Request, options.PublicUrl) && http.Request.HasFormContentType) return false;
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return true;
    }

    public static async Task SendAsync(HttpContext http, PageAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.RetrySeconds > 0) http.Response.Headers.RetryAfter = answer.RetrySeconds.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    public static Task SendAsync(HttpContext http, PageRequest request, PageView view, int status = StatusCodes.Status200OK) =>
        SendAsync(http, new PageAnswer { Status = status, Body = request.Edition.Theme.Render(view), IsShared = false });

    public static HeadView Head(PageRequest request, string title) => new() { Title = $"{title} — {request.Edition.Site.Title}", Robots = "noindex, nofollow" };
}
