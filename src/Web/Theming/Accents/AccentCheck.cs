using System.Globalization;

namespace HelpCenter.Web.Theming.Accents;

/// <summary>Whether an accent may be a link and a button on paper; when not, the nearest tone that may.</summary>
internal sealed record AccentCheck(AccentPalette? Palette, string Message, string Fix)
{
    public const double Least = 4.5;

    public static AccentCheck Of(string accent)
    {
        if (Rgb.Parse(accent) is not { } colour) return new(null, $"accent: «{accent}» — не цвет", "Напишите, например, accent: \"#0B5D4E\".");
        var worst = AccentPalette.WorstOnLight(colour);
        if (worst >= Least) return new(AccentPalette.From(colour), "", "");
        var shown = worst.ToString("0.0", CultureInfo.GetCultureInfo("ru"));
        return new(null, $"accent: у {colour} контраст {shown} : 1 на светлом фоне, нужно не меньше 4,5 : 1", $"Ближайший подходящий тон: {Nearest(colour)}.");
    }

    /// <summary>The same hue, darkened step by step.</summary>
    private static Rgb Nearest(Rgb colour)
    {
        var tone = Oklch.From(colour);
        while (tone.Lightness > 0.05)
        {
            tone = tone with { Lightness = tone.Lightness - 0.005 };
            if (AccentPalette.WorstOnLight(tone.ToRgb()) >= Least) break;
        }
        return tone.ToRgb();
    }
}
