using System.Text;
using HelpCenter.Content.Markup;

namespace HelpCenter.Web.Hosting;

/// <summary>A form came that cannot be taken now: says why, shows what was typed and sends it again by one button. Needs no database.</summary>
internal static class KeptFormPage
{
    private const long LargestForm = 2 << 20;
    private const int LongestLine = 80;

    /// <summary>Whether there is something to keep that came from our own page.</summary>
    public static bool CanKeep(HttpRequest request, string publicUrl) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.ContentLength < LargestForm && SameOrigin.Allows(request, publicUrl);

    /// <param name="why">Safe HTML below the heading.</param>
    public static async Task SendAsync(HttpContext http, int status, string title, string why)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var body = new StringBuilder(why).Append("<form method=\"post\" action=\"").Append(HtmlText.Escape(http.Request.Path + http.Request.QueryString.Value)).Append("\">");
        foreach (var (name, values) in form)
        {
            foreach (var value in values) AppendField(body, name, value ?? "");
        }
        if (form.Files.Count > 0) body.Append("<p>Файлы придётся приложить заново.</p>");
        await PlainErrorPage.SendAsync(http, status, title, body.Append("<p><button>Отправить ещё раз</button></p></form>").ToString(), site: null);
    }

    private static void AppendField(StringBuilder body, string name, string value)
    {
        var isText = value.Contains('\n') || value.Contains(' ') && value.Length > LongestLine;
        if (isText) body.Append("<p><textarea rows=\"8\" aria-label=\"Ваш текст\" name=\"").Append(HtmlText.Escape(name)).Append("\">\n").Append(HtmlText.Escape(value)).Append("</textarea></p>");
        else body.Append("<input type=\"hidden\" name=\"").Append(HtmlText.Escape(name)).Append("\" value=\"").Append(HtmlText.Escape(value)).Append("\">");
    }
}
