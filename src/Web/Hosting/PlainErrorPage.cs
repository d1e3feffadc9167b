using System.Security.Cryptography;
using System.Text;
using HelpCenter.Content;
using HelpCenter.Content.Markup;

namespace HelpCenter.Web.Hosting;

/// <summary>The page for errors of the program itself. It needs no theme, no index and no database, because any of them may be what failed.</summary>
internal static class PlainErrorPage
{
    private const string Style = """
        :root{color-scheme:light dark}body{margin:0;font:17px/1.6 Inter,system-ui,"Noto Sans",sans-serif;background:light-dark(#fbfaf7,#14161a);color:light-dark(#1b1d22,#eceae4)}
        main{max-width:34rem;margin:12vh auto;padding:0 24px}h1{font-size:2rem;line-height:1.15;letter-spacing:-.02em}a{color:light-dark(#0b5d4e,#5fd6b8)}
        textarea{width:100%;font:inherit;color:inherit;background:transparent;box-sizing:border-box}button{font:inherit;padding:8px 16px}
        """;

    private static readonly string s_policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="body">Safe HTML below the heading.</param>
    public static Task SendAsync(HttpContext http, int status, string title, string body, SiteSettings? site)
    {
        http.Response.Clear();
        SecurityHeaders.Write(http.Response.Headers, http.Request.IsHttps);
        http.Response.Headers.ContentSecurityPolicy = s_policy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        var html = $"""
            <!doctype html>
            <html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>{HtmlText.Escape(title)}</title><style>{Style}</style></head>
            <body><main><h1>{HtmlText.Escape(title)}</h1>{body}{Contacts(site)}</main></body></html>
            """;
        var bytes = Encoding.UTF8.GetBytes(html);
        http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static string Contacts(SiteSettings? site)
    {
        if (site is null) return "";
        string?[] ways = [site.Contacts.Phone, site.Contacts.Email, site.Contacts.Hours];
        var known = string.Join(", ", ways.Where(w => !string.IsNullOrEmpty(w)));
        return known.Length > 0 ? $"<p>{HtmlText.Escape(known)}</p>" : "";
    }
}
