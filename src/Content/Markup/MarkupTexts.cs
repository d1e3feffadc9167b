using System.Globalization;
using System.Resources;

namespace HelpCenter.Content.Markup;

/// <summary>What a compiled page says by itself, from <c>MarkupTexts.resx</c>; read once.</summary>
internal static class MarkupTexts
{
    private static readonly ResourceManager Texts = new(typeof(MarkupTexts));

    public static string HeadingLink { get; } = Of("heading.link");
    public static string Table { get; } = Of("table");
    public static string Tab { get; } = Of("tab");
    public static string Video { get; } = Of("video");
    public static string Image { get; } = Of("image");
    public static string Details { get; } = Of("details");

    public static string VideoOn(string host) => string.Format(CultureInfo.InvariantCulture, Of("video.host"), host);

    /// <summary>The key itself when there is no such text, so that the gap is seen.</summary>
    public static string Of(string key) => Texts.GetString(key, CultureInfo.InvariantCulture) ?? key;
}
