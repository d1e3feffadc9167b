using HandlebarsDotNet;
using HelpCenter.Web.Texts;

namespace HelpCenter.Web.Theming.Functions;

internal static class TextFunctions
{
    public static string Text(SiteTexts texts, in Arguments arguments)
    {
        var key = arguments.Text(0);
        if (!texts.Has(key)) throw new UnknownNameException($"нет текста «{key}»", key);
        return texts.Get(key, arguments.AllNamed());
    }

    /// <summary>The form of a word a number asks for; without a fourth form «1,5 статьи» takes the second.</summary>
    public static string Plural(SiteTexts texts, in Arguments arguments)
    {
        if (!Numbers.TryRead(arguments.Positional(0), out var count)) return arguments.Text(3);
        var category = PluralRules.Category(texts.Culture.TwoLetterISOLanguageName, count);
        return category switch
        {
            "one" => arguments.Text(1),
            "many" => arguments.Text(3),
            "other" when arguments.Positional(4) is not null => arguments.Text(4),
            _ => arguments.Text(2),
        };
    }

    public static string Number(SiteTexts texts, in Arguments arguments) =>
        Numbers.TryRead(arguments.Positional(0), out var number) ? Numbers.Show(number, texts.Culture) : arguments.Text(0);

    /// <summary>The beginning of a text, cut between words.</summary>
    public static string Excerpt(in Arguments arguments)
    {
        var text = arguments.Text(0);
        var longest = Numbers.TryRead(arguments.Named("characters"), out var asked) ? Math.Clamp((int)asked, 1, 10_000) : 160;
        if (text.Length <= longest) return text;
        var cut = text.LastIndexOfAny([' ', '\u00A0', '\n'], longest);
        return text[..(cut > longest / 2 ? cut : longest)].TrimEnd(' ', '\u00A0', ',', ';', ':', '—', '.') + "…";
    }

    public static string Concat(in Arguments arguments)
    {
        var text = "";
        for (var i = 0; i < arguments.Length; i++) text += arguments.Text(i);
        return text;
    }
}

/// <summary>A template names something that is not there.</summary>
internal sealed class UnknownNameException(string message, string name) : Exception(message)
{
    public string Name => name;
}
