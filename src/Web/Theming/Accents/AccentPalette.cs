using System.Text;

namespace HelpCenter.Web.Theming.Accents;

/// <summary>Everything that follows from the accent of theme.yml, for light and dark.</summary>
internal sealed record AccentPalette
{
    public const string AssetName = "accent.css";

    private static readonly Rgb s_white = Rgb.Parse("#FFFFFF")!.Value;
    private static readonly Rgb[] s_light = [Rgb.Parse("#FBFAF7")!.Value, Rgb.Parse("#F2F0EA")!.Value, s_white];
    private static readonly Rgb[] s_dark = [Rgb.Parse("#14161A")!.Value, Rgb.Parse("#1B1E24")!.Value, Rgb.Parse("#0F1114")!.Value];

    public required Rgb Light { get; init; }
    public required Rgb Dark { get; init; }
    public required Rgb SoftLight { get; init; }
    public required Rgb SoftDark { get; init; }
    public required Rgb OnDark { get; init; }

    public static AccentPalette From(Rgb accent)
    {
        var tone = Oklch.From(accent);
        return new()
        {
            Light = accent,
            Dark = ForDark(tone),
            SoftLight = SoftUnder(accent, new Oklch(0.94, Math.Min(tone.Chroma, 0.03), tone.Hue), 0.005),
            SoftDark = new Oklch(0.32, Math.Min(tone.Chroma, 0.05), tone.Hue).ToRgb(),
            OnDark = new Oklch(0.22, Math.Min(tone.Chroma, 0.04), tone.Hue).ToRgb(),
        };
    }

    /// <summary>The least contrast on paper, on sunken paper, on white and of white text on the accent.</summary>
    public static double WorstOnLight(Rgb colour) => s_light.Min(paper => Rgb.Contrast(colour, paper));

    public byte[] ToCss()
    {
        var css = new StringBuilder("@layer theme{:root{");
        css.Append($"--accent:light-dark({Light},{Dark});");
        css.Append($"--accent-hover:light-dark({Shifted(Light, -0.06)},{Shifted(Dark, 0.05)});");
        css.Append($"--on-accent:light-dark({s_white},{OnDark});");
        css.Append($"--accent-soft:light-dark({SoftLight},{SoftDark});");
        return Encoding.UTF8.GetBytes(css.Append("}}\n").ToString());
    }

    /// <summary>Lighter until it reads on every dark surface as the default accent does.</summary>
    private static Rgb ForDark(Oklch tone)
    {
        tone = tone with { Lightness = Math.Max(tone.Lightness, 0.7), Chroma = Math.Min(tone.Chroma, 0.14) };
        while (tone.Lightness < 0.95 && s_dark.Min(surface => Rgb.Contrast(tone.ToRgb(), surface)) < 7) tone = tone with { Lightness = tone.Lightness + 0.01 };
        return tone.ToRgb();
    }

    /// <summary>Lighter until the accent reads on its own tint.</summary>
    private static Rgb SoftUnder(Rgb accent, Oklch soft, double step)
    {
        while (soft.Lightness < 0.995 && Rgb.Contrast(accent, soft.ToRgb()) < AccentCheck.Least) soft = soft with { Lightness = soft.Lightness + step };
        return soft.ToRgb();
    }

    private static Rgb Shifted(Rgb colour, double lightness)
    {
        var tone = Oklch.From(colour);
        return (tone with { Lightness = Math.Clamp(tone.Lightness + lightness, 0.1, 0.97) }).ToRgb();
    }
}
