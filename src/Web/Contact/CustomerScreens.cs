using HelpCenter.Web.Site;
using HelpCenter.Web.Theming.Views;

namespace HelpCenter.Web.Contact;

/// <summary>Pages for one customer, drawn by the theme of the site and never kept.</summary>
public sealed class CustomerScreens(EditionHost editions, HelpCenterOptions options)
{
    public PageRequest Request(HttpContext http) => new(editions.Current, http.Request.Path.Value ?? "/", http.Request.Query,
        options.PublicUrl.Length > 0 ? options.PublicUrl : $"{http.Request.Scheme}://{http.Request.Host.Value}");

    public static async Task SendAsync(HttpContext http, PageAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    public static Task SendAsync(HttpContext http, PageRequest request, PageView view, int status = StatusCodes.Status200OK) =>
        SendAsync(http, new PageAnswer { Status = status, Body = request.Edition.Theme.Render(view), IsShared = false });

    public static HeadView Head(PageRequest request, string title) => new() { Title = $"{title} — {request.Edition.Site.Title}", Robots = "noindex, nofollow" };
}
