using System.Globalization;
using System.Text;
using HelpCenter.Content.Markup.Html;

namespace HelpCenter.Content.Markup.Images;

/// <summary>Width and height of the root element, or else of its <c>viewBox</c>.</summary>
internal static class SvgSize
{
    private const int HeadLength = 8192;

    public static ImageSize Read(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, HeadLength)]).AsSpan();
        var start = text.IndexOf("<svg", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return default;
        var end = text[start..].IndexOf('>');
        var attributes = end < 0 ? text[(start + 4)..] : text[(start + 4)..(start + end)];
        var width = Length(HtmlReader.Attribute(attributes, "width"));
        var height = Length(HtmlReader.Attribute(attributes, "height"));
        return width > 0 && height > 0 ? ImageSize.Checked(width, height) : ReadViewBox(HtmlReader.Attribute(attributes, "viewBox"));
    }

    private static ImageSize ReadViewBox(string? box)
    {
        var parts = (box ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 4 ? ImageSize.Checked(Length(parts[2]), Length(parts[3])) : default;
    }

    /// <summary>«320», «320.5px»; a share or another unit tells nothing.</summary>
    private static long Length(string? value)
    {
        var number = (value ?? "").AsSpan().Trim();
        if (number.EndsWith("px")) number = number[..^2];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length is > 0 and < 100_000 ? (long)Math.Round(length) : 0;
    }
}
