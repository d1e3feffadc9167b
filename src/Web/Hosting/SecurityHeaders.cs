using Microsoft.Extensions.Primitives;

namespace HelpCenter.Web.Hosting;

/// <summary>What every answer carries. Nothing is inline and nothing comes from elsewhere, so prepared bytes need no nonce.</summary>
internal static class SecurityHeaders
{
    private static readonly StringValues s_content =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly StringValues s_noSniff = "nosniff";
    private static readonly StringValues s_referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues s_permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private static readonly StringValues s_opener = "same-origin";
    private static readonly StringValues s_transport = "max-age=31536000";

    public static void Write(IHeaderDictionary headers, bool isSecure)
    {
        headers["Content-Security-Policy"] = s_content;
        headers["X-Content-Type-Options"] = s_noSniff;
        headers["Referrer-Policy"] = s_referrer;
        headers["Permissions-Policy"] = s_permissions;
        headers["Cross-Origin-Opener-Policy"] = s_opener;
        if (isSecure) headers["Strict-Transport-Security"] = s_transport;
    }
}
