using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace HelpCenter.Web.Workspace.Setup;

/// <summary>A signed-in working day. Scripts get 401 instead of a redirect, so that what is typed stays on the screen.</summary>
internal static class SignInCookie
{
    private const string ScriptHeader = "X-Requested-With";

    public static void Describe(CookieAuthenticationOptions cookie, CookieSecurePolicy secure)
    {
        cookie.Cookie.Name = "hc_workspace";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = secure;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/agent/sign-in";
        cookie.AccessDeniedPath = "/agent/not-allowed";
        cookie.ReturnUrlParameter = "next";
        cookie.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Redirect(context, StatusCodes.Status403Forbidden);
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
    }

    public static bool IsScript(HttpRequest request) => request.Headers.ContainsKey(ScriptHeader) || request.Headers.Accept.ToString().StartsWith("text/event-stream", StringComparison.Ordinal);

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (IsScript(context.Request)) context.Response.StatusCode = status;
        else context.Response.Redirect(new Uri(context.RedirectUri, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } uri ? uri.PathAndQuery : context.RedirectUri);
        return Task.CompletedTask;
    }
}
