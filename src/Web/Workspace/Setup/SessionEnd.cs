using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace HelpCenter.Web.Workspace.Setup;

/// <summary>How long one is still signed in, and «Остаться»: pages warn before the end, so that nothing is lost.</summary>
internal static class SessionEnd
{
    private const string Route = "/agent/session";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Route, (HttpContext http, TimeProvider clock) => Results.Json(new { left = SecondsLeft(http, clock) }));
        endpoints.MapPost(Route, (Delegate)StayAsync);
    }

    /// <summary>Asked by scripts on their own; it is not a sign that somebody is there.</summary>
    public static bool IsBackground(HttpRequest request) => HttpMethods.IsGet(request.Method) && (request.Path.StartsWithSegments(Route) || request.Path.StartsWithSegments("/agent/news"));

    public static int SecondsLeft(HttpContext http, TimeProvider clock) =>
        http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is { } end ? Math.Max(0, (int)(end - clock.GetUtcNow()).TotalSeconds) : 0;

    // Only prolongs what is there; a strange page that sends it gains nothing.
    private static async Task<IResult> StayAsync(HttpContext http)
    {
        var properties = new AuthenticationProperties { IsPersistent = true };
        await http.SignInAsync(IdentityConstants.ApplicationScheme, http.User, properties);
        return Results.Json(new { left = (int)SignInCookie.Life.TotalSeconds });
    }
}
