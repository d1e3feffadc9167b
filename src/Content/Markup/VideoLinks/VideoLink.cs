using HelpCenter.Content.Markup.Links;
using HelpCenter.Content.Markup.Variables;
using HelpCenter.Content.Markup.Writing;
using Markdig.Syntax.Inlines;

namespace HelpCenter.Content.Markup.VideoLinks;

/// <summary>A link to a video alone in its paragraph becomes a titled card. Nothing is embedded: the page asks no third party.</summary>
internal static class VideoLink
{
    private static readonly string[] Hosts =
    [
        "rutube.ru", "vkvideo.ru", "vk.com/video", "vk.com/clip", "vk.ru/video", "ok.ru/video", "dzen.ru/video", "youtube.com/watch", "youtube.com/shorts",
        "youtu.be", "vimeo.com", "kinescope.io", "plvideo.ru", "nuum.ru",
    ];

    public static bool TryWrite(MarkupRenderer renderer, Inline? only)
    {
        if (only is null or { NextSibling: not null }) return false;
        var (url, title) = only switch
        {
            LinkInline { IsImage: false, Url: { } address } link when HostOf(address) is not null => (address, TitleOf(renderer, link)),
            AutolinkInline { IsEmail: false } auto => (auto.Url, ""),
            LiteralInline literal when literal.Content.AsSpan().StartsWith("http") && !literal.Content.AsSpan().ContainsAny(" \t") => (literal.Content.ToString(), ""),
            _ => ("", ""),
        };
        if (HostOf(url) is not { } host || Address.Read(url, "") is not { Kind: AddressKind.External } safe) return false;
        Write(renderer, safe.Target, title.Length > 0 ? title : MarkupTexts.Video, host);
        return true;
    }

    private static void Write(MarkupRenderer renderer, string url, string title, string host)
    {
        var html = renderer.Html;
        html.Append("<p class=\"video-card\"><a href=\"");
        html.AppendEscaped(url);
        html.Append("\" rel=\"noopener\"><span class=\"video-card-title\">");
        renderer.Run.Write(title);
        renderer.Run.FlushTo(renderer);
        html.Append("</span> <span class=\"video-card-host\">");
        html.AppendEscaped(MarkupTexts.VideoOn(host));
        html.Append("</span></a></p>\n");
        renderer.EndBlockText();
    }

    private static string TitleOf(MarkupRenderer renderer, LinkInline link)
    {
        var text = InlineText.Of(renderer, link).Trim();
        if (text.Length > 0 && !text.Contains("://")) return text;
        return VariableText.Fill(renderer, link.Title ?? "").Trim();
    }

    /// <summary>«rutube.ru» for an address of a known place of videos.</summary>
    private static string? HostOf(string url)
    {
        var rest = url.AsSpan();
        if (rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) rest = rest[8..];
        else if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) rest = rest[7..];
        else return null;
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "m.", "player."])
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) rest = rest[prefix.Length..];
        }
        foreach (var host in Hosts)
        {
            if (!rest.StartsWith(host, StringComparison.OrdinalIgnoreCase)) continue;
            if (!host.Contains('/') && rest.Length > host.Length && rest[host.Length] != '/') continue;
            return host.Split('/')[0];
        }
        return null;
    }
}
