using System.Globalization;
using HelpCenter.Support.Attachments;
using Microsoft.Net.Http.Headers;

namespace HelpCenter.Web.Contact;

/// <summary>Attachments leave as downloads only: nothing of them runs or shows on our pages.</summary>
internal static class FileSender
{
    public static async Task SendAsync(HttpContext http, Attachment? file, AttachmentStore store)
    {
        await using var stream = file is null ? null : store.Open(file);
        if (stream is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = http.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file!.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = stream.Length;
        await stream.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>«240 КБ».</summary>
    public static string Size(long bytes) => bytes < 1 << 20
        ? $"{Math.Max(1, bytes >> 10)}\u00A0КБ"
        : (bytes / 1048576.0).ToString("0.#", CultureInfo.GetCultureInfo("ru")) + "\u00A0МБ";
}
