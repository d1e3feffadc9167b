namespace HelpCenter.Web.Hosting;

/// <summary>Forms are taken from our own pages only. Browsers say where a request comes from; a token in the page would forbid keeping pages ready.</summary>
internal static class SameOrigin
{
    public static bool Allows(HttpRequest request, string publicUrl)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none")) return false;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) origin = request.Headers.Referer.ToString();
        // Neither header: not a browser that could be tricked.
        if (origin.Length == 0) return true;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from)) return false;
        return from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || (publicUrl.Length > 0 && from.GetLeftPart(UriPartial.Authority).Equals(publicUrl, StringComparison.OrdinalIgnoreCase));
    }
}
