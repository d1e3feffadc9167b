using System.Globalization;

namespace HelpCenter.Morphology.Inflection;

/// <summary>Words after a number: «21 статья», «2 статьи», «5 статей»; «2 новые статьи», «5 новых заказов»; «1,5 часа».</summary>
public sealed class NumberAgreement(MorphAnalyzer analyzer)
{
    // After numbers these take another word's form.
    private static readonly Dictionary<string, string> Counted = new() { ["год"] = "лет", ["человек"] = "человек", ["ребенок"] = "детей" };

    private readonly Inflector _inflector = new(analyzer);

    /// <summary>«5» and «новая статья» → «5 новых статей». The phrase is a noun in its base form, adjectives before it agree.</summary>
    public string Count(long number, string phrase) => $"{number.ToString(CultureInfo.InvariantCulture)} {Words(FormFor(number), phrase)}";

    /// <summary>A fraction always takes the genitive singular: «1,5 часа».</summary>
    public string Count(decimal number, string phrase) =>
        decimal.IsInteger(number) && Math.Abs(number) < long.MaxValue
            ? Count((long)number, phrase)
            : $"{number.ToString("0.##########", Russian)} {Words(CountForm.Few, phrase, fraction: true)}";

    /// <summary>Only the words, for a template that writes the number itself.</summary>
    public string Words(long number, string phrase) => Words(FormFor(number), phrase);

    private static readonly NumberFormatInfo Russian = new() { NumberDecimalSeparator = "," };

    internal static CountForm FormFor(long number)
    {
        var (tens, ones) = ((int)Math.Abs(number % 100), (int)Math.Abs(number % 10));
        if (tens is >= 11 and <= 14) return CountForm.Many;
        return ones switch
        {
            1 => CountForm.One,
            2 or 3 or 4 => CountForm.Few,
            _ => CountForm.Many,
        };
    }

    private string Words(CountForm form, string phrase, bool fraction = false)
    {
        if (form == CountForm.One) return phrase;
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return phrase;
        var gender = _inflector.GenderOf(words[^1]);
        for (var i = 0; i < words.Length - 1; i++) words[i] = Adjective(words[i], form, gender, fraction) ?? words[i];
        words[^1] = Noun(words[^1], form);
        return string.Join(' ', words);
    }

    private string Noun(string noun, CountForm form)
    {
        if (form == CountForm.Many && Counted.TryGetValue(noun.Replace('ё', 'е'), out var counted)) return counted;
        var number = form == CountForm.Few ? Number.Singular : Number.Plural;
        // «2 новости», but «2 ножниц»: what has no singular stays plural.
        return _inflector.Noun(noun, Case.Genitive, number) ?? _inflector.Noun(noun, Case.Genitive, Number.Plural) ?? noun;
    }

    // «2 новые статьи», but «2 новых заказа», «1,5 рабочих дня».
    private string? Adjective(string word, CountForm form, Gender gender, bool fraction) => _inflector.Inflect(word, new()
    {
        Case = form == CountForm.Few && gender == Gender.Feminine && !fraction ? Case.Nominative : Case.Genitive,
        Number = Number.Plural,
    });
}

internal enum CountForm : byte { One, Few, Many }
