using System.Globalization;

namespace HelpCenter.Web.Theming.Accents;

/// <summary>A colour by lightness (0–1), chroma and hue: changing the lightness alone keeps it the same colour to the eye.</summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    public static Oklch From(Rgb rgb)
    {
        var (r, g, b) = (rgb.R.Linear, rgb.G.Linear, rgb.B.Linear);
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var c = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), Math.Sqrt((a * a) + (c * c)), Math.Atan2(c, a));
    }

    /// <summary>The nearest colour a screen shows: chroma gives way, lightness and hue stay.</summary>
    public Rgb ToRgb()
    {
        var chroma = Chroma;
        while (chroma > 0.001 && !IsShown(Linear(chroma))) chroma *= 0.96;
        var (r, g, b) = Linear(chroma);
        return new(Channel.FromLinear(r), Channel.FromLinear(g), Channel.FromLinear(b));
    }

    private (double R, double G, double B) Linear(double chroma)
    {
        var (a, c) = (chroma * Math.Cos(Hue), chroma * Math.Sin(Hue));
        var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * c), 3);
        var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * c), 3);
        var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * c), 3);
        return ((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static bool IsShown((double R, double G, double B) linear) => IsShown(linear.R) && IsShown(linear.G) && IsShown(linear.B);

    private static bool IsShown(double channel) => channel is >= -0.0005 and <= 1.0005;
}

internal readonly record struct Channel(byte Value)
{
    public double Linear => Value / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    public static Channel FromLinear(double linear)
    {
        var clean = Math.Clamp(linear, 0, 1);
        var share = clean <= 0.0031308 ? clean * 12.92 : (1.055 * Math.Pow(clean, 1 / 2.4)) - 0.055;
        return new((byte)Math.Round(share * 255));
    }
}

internal readonly record struct Rgb(Channel R, Channel G, Channel B)
{
    private double Luminance => (0.2126 * R.Linear) + (0.7152 * G.Linear) + (0.0722 * B.Linear);

    /// <summary>#0B5D4E or #0bd; null for anything else.</summary>
    public static Rgb? Parse(string text)
    {
        if (text is not ['#', .. var digits] || !digits.All(char.IsAsciiHexDigit)) return null;
        if (digits.Length == 3) digits = string.Concat(digits.Select(digit => $"{digit}{digit}"));
        if (digits.Length != 6) return null;
        var number = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(new((byte)(number >> 16)), new((byte)(number >> 8)), new((byte)number));
    }

    /// <summary>WCAG contrast: 1 to 21.</summary>
    public static double Contrast(Rgb one, Rgb other)
    {
        var (light, dark) = one.Luminance > other.Luminance ? (one.Luminance, other.Luminance) : (other.Luminance, one.Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    public override string ToString() => $"#{R.Value:X2}{G.Value:X2}{B.Value:X2}";
}
