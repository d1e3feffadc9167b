using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HelpCenter.Web.Texts;

namespace HelpCenter.Web.Theming.Functions;

/// <summary>JSON that cannot end the script element it stands in: &lt; &gt; &amp; and the line separators are escaped, Cyrillic stays readable.</summary>
internal static class JsonFunctions
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.Latin1Supplement) };

    public static string Json(object? value) => JsonSerializer.Serialize(value, s_options);

    public static string Texts(SiteTexts texts, string prefix) =>
        Json(texts.StartingWith(prefix).ToDictionary(text => text.Key[prefix.Length..], text => text.Value));
}
