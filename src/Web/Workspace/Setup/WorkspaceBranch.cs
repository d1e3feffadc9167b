using HelpCenter.Support;
using HelpCenter.Web.Contact;
using HelpCenter.Web.Hosting;
using HelpCenter.Web.Workspace.Drafts;
using HelpCenter.Web.Workspace.Shared;
using Microsoft.AspNetCore.Http.Features;

namespace HelpCenter.Web.Workspace.Setup;

/// <summary>Everything that needs people: <c>/agent</c> for those who signed in, <c>/contact</c>, <c>/t</c> and <c>/my</c> for customers. The public site stands behind it.</summary>
internal static class WorkspaceBranch
{
    // Five files of 10 MB and the text.
    private const long LargestForm = 56L << 20;

    private static readonly string[] s_owned = ["/agent", "/contact", "/t", "/my"];

    // WebApplication by itself puts routing and sign-in before everything; the public site must not pay for them nor ask for anybody.
    private static readonly string[] s_doneHere = ["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"];
    private const string SharedRoutes = "__GlobalEndpointRouteBuilder";

    public static void UseWorkspace(this WebApplication app)
    {
        foreach (var step in s_doneHere) ((IApplicationBuilder)app).Properties[step] = true;
        // Made for its first visitor: a site starts without Razor and routes.
        var branch = new Lazy<RequestDelegate>(() => Build(((IApplicationBuilder)app).New()));
        app.Use(site => http => Array.Exists(s_owned, path => http.Request.Path.StartsWithSegments(path)) ? branch.Value(http) : site(http));
    }

    private static RequestDelegate Build(IApplicationBuilder branch)
    {
        branch.Properties.Remove(SharedRoutes);
        branch.Use(PrepareAsync);
        branch.UseRouting();
        branch.UseAuthentication();
        branch.UseAuthorization();
        branch.UseAntiforgery();
        branch.UseEndpoints(endpoints =>
        {
            endpoints.MapGet(WorkspaceAssets.Route, (string version, string file, WorkspaceAssets assets, HttpContext http) => assets.SendAsync(http, version, file)).AllowAnonymous();
            endpoints.MapRazorPages();
            LiveNews.Map(endpoints);
            SessionEnd.Map(endpoints);
            DraftPictures.Map(endpoints);
            ContactEndpoints.Map(endpoints);
        });
        branch.Run(WorkspaceNotFound.SendAsync);
        return branch.Build();
    }

    private static async Task PrepareAsync(HttpContext http, RequestDelegate next)
    {
        var options = http.RequestServices.GetRequiredService<HelpCenterOptions>();
        SecurityHeaders.Write(http.Response.Headers, http.Request.IsHttps || options.IsPublicHttps);
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.Pragma = "no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestForm;
        await (await http.RequestServices.GetRequiredService<SqliteStore>().OpenAsync(http.RequestAborted)).DisposeAsync();
        await next(http);
        var isBare404 = http.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null };
        if (isBare404 && http.Request.Path.StartsWithSegments("/agent") && !SignInCookie.IsScript(http.Request)) await WorkspaceNotFound.SendAsync(http);
    }
}

internal static class WorkspaceNotFound
{
    public static Task SendAsync(HttpContext http) =>
        PlainErrorPage.SendAsync(http, StatusCodes.Status404NotFound, "Здесь ничего нет", "<p>Страницы с таким адресом нет. Вернитесь к <a href=\"/agent\">обращениям</a>.</p>", site: null);
}
