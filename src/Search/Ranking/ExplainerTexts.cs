using System.Globalization;
using System.Resources;

namespace HelpCenter.Search.Ranking;

/// <summary>The words of explanations, by key; they stand in <c>ExplainerTexts.resx</c>.</summary>
internal static class ExplainerTexts
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");
    private static readonly ResourceManager Texts = new(typeof(ExplainerTexts));

    /// <summary>The key itself when there is no such text, so that the gap is seen.</summary>
    public static string Get(string key, params ReadOnlySpan<object?> arguments)
    {
        var text = Texts.GetString(key, CultureInfo.InvariantCulture) ?? key;
        return arguments.IsEmpty ? text : string.Format(Russian, text, arguments);
    }
}
