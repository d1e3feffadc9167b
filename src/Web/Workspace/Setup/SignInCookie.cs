using HelpCenter.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace HelpCenter.Web.Workspace.Setup;

/// <summary>A signed-in working day. Scripts get 401 instead of a redirect, so that what is typed stays on the screen.</summary>
internal static class SignInCookie
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private const string ScriptHeader = "X-Requested-With";

    public static void Describe(CookieAuthenticationOptions cookie, CookieSecurePolicy secure)
    {
        cookie.Cookie.Name = "hc_workspace";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = secure;
        cookie.ExpireTimeSpan = Life;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/agent/sign-in";
        cookie.AccessDeniedPath = "/agent/not-allowed";
        cookie.ReturnUrlParameter = "next";
        cookie.Events.OnRedirectToLogin = context => ToDoorAsync(context);
        cookie.Events.OnRedirectToAccessDenied = context => Redirect(context, StatusCodes.Status403Forbidden);
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew &= !SessionEnd.IsBackground(context.Request);
            return Task.CompletedTask;
        };
    }

    // What a page asks by itself must not keep an empty chair signed in.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (SessionEnd.IsBackground(context.Request)) context.ShouldRenew = false;
    }

    // Whoever was signed out while typing gets her text back instead of an empty form.
    private static Task ToDoorAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var options = context.HttpContext.RequestServices.GetRequiredService<HelpCenterOptions>();
        return !IsScript(context.Request) && KeptFormPage.CanKeep(context.Request, options.PublicUrl)
            ? KeptFormPage.SendAsync(context.HttpContext, StatusCodes.Status401Unauthorized, "Сеанс закончился",
                "<p>Ваш текст цел. <a href=\"/agent/sign-in\" target=\"_blank\">Войдите в соседней вкладке</a>, вернитесь сюда и отправьте ещё раз.</p>")
            : Redirect(context, StatusCodes.Status401Unauthorized);
    }

    public static bool IsScript(HttpRequest request) => request.Headers.ContainsKey(ScriptHeader) || request.Headers.Accept.ToString().StartsWith("text/event-stream", StringComparison.Ordinal);

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (IsScript(context.Request)) context.Response.StatusCode = status;
        else context.Response.Redirect(new Uri(context.RedirectUri, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } uri ? uri.PathAndQuery : context.RedirectUri);
        return Task.CompletedTask;
    }
}
